import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { rangeOf } from "../range-of.ts";
import { blocksInView } from "./blocks-in-view.ts";
import { matchesIn } from "./matches.ts";
import type { Search } from "./search-pattern.ts";

/** Shows in the text all places of what is looked for. */
export interface MatchPainter {
  readonly plugin: Plugin;
  /** What is looked for from now on, in whichever story is shown; null: nothing. */
  show(search: Search | null): void;
}

const names = { all: "search-match", current: "search-current" } as const;

/**
 * Draws what is looked for with the CSS Custom Highlight API, as findings are: nothing of it is copied, and the document's DOM stays
 * as it is. Only what is in view is drawn, and while nothing is looked for a key costs one comparison.
 */
export function createMatchPainter(): MatchPainter {
  let search: Search | null = null;
  let view: EditorView | undefined;
  let stopListening: (() => void) | undefined;

  function paint(): void {
    // Not there outside a browser window.
    const registry = typeof CSS === "undefined" ? undefined : (CSS as { highlights?: HighlightRegistry }).highlights;
    if (registry === undefined || view === undefined || search === null) return;
    const [all, current] = [new Highlight(), new Highlight()];
    // Over what findings draw, for now one looks for this.
    [all.priority, current.priority] = [10, 11];
    const { from, to } = view.state.selection;
    for (const { start, node } of blocksInView(view, scrollerOf(view)))
      for (const match of matchesIn(node, search)) {
        const [begin, end] = [start + match.from, start + match.to];
        const range = rangeOf(view, begin, end);
        if (range !== undefined) (begin === from && end === to ? current : all).add(range);
      }
    registry.set(names.all, all);
    registry.set(names.current, current);
  }

  function clear(): void {
    stopListening?.();
    stopListening = undefined;
    const registry = typeof CSS === "undefined" ? undefined : (CSS as { highlights?: HighlightRegistry }).highlights;
    for (const name of Object.values(names)) registry?.delete(name);
  }

  /** Other blocks come into view by scrolling, and when the window has another size. */
  function listen(): void {
    const scroller = view === undefined ? null : scrollerOf(view);
    if (scroller === null || stopListening !== undefined) return;
    let frame = 0;
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(paint);
    };
    scroller.addEventListener("scroll", later, { passive: true });
    window.addEventListener("resize", later);
    stopListening = () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener("scroll", later);
      window.removeEventListener("resize", later);
    };
  }

  return {
    plugin: new Plugin({
      view(made) {
        view = made;
        paint();
        return {
          update() {
            if (search !== null) paint();
          },
        };
      },
    }),
    show(next) {
      search = next;
      if (next === null) return clear();
      listen();
      return paint();
    },
  };
}

const scrollerOf = (view: EditorView): Element | null => view.dom.closest("[data-scroller]");
