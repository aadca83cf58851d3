import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { rangeOf } from "../range-of.ts";
import { findingAt, openFindings } from "./open-findings.ts";
import { inDoc, type Lit, litIn } from "./lit.ts";
import type { Mark, PlacedFinding } from "./marks.ts";
import { type CheckedPlace, noesIn } from "./noes.ts";

const painted = ["must-fix", "fix", "check"] as const;
/** Other stretches that are drawn: what is lit, and what was checked. Made anew each time, for they are few. */
const others = ["lit", "cq"] as const;
type Painted = (typeof painted)[number];

interface Painting {
  readonly range: Range;
  readonly level: Painted;
  /** The textblock as it was drawn. */
  readonly node: Node;
}

/**
 * Draws findings with the CSS Custom Highlight API: the document's DOM is not touched, so nothing of them is copied and typing
 * costs what it does without. A range is made anew only where its block was redrawn.
 */
export const paintPlugin = (): Plugin => new Plugin({ view: (view) => painter(view) });

function painter(first: EditorView): { update: (view: EditorView) => void; destroy: () => void } {
  // Not there outside a browser window.
  const registry = typeof CSS === "undefined" ? undefined : (CSS as { highlights?: HighlightRegistry }).highlights;
  if (registry === undefined) return { update: () => undefined, destroy: () => undefined };
  const highlights = new Map<Painted, Highlight>();
  for (const name of painted) {
    const highlight = new Highlight();
    highlight.priority = painted.length - painted.indexOf(name);
    highlights.set(name, highlight);
    registry.set(`finding-${name}`, highlight);
  }
  const extra = new Map<(typeof others)[number], Highlight>();
  for (const name of others) {
    const highlight = new Highlight();
    extra.set(name, highlight);
    registry.set(name === "lit" ? "finding-lit" : "checked-words", highlight);
  }
  let drawn: { readonly lit: readonly Lit[]; readonly places: readonly CheckedPlace[]; readonly doc: Node } | undefined;

  /** What is lit and what was checked. */
  function updateOthers(view: EditorView): void {
    const lit = litIn(view.state);
    const { places } = noesIn(view.state);
    const { doc } = view.state;
    if (drawn?.lit === lit && drawn.places === places && (drawn.doc === doc || lit.length + places.length === 0))
      return;
    drawn = { lit, places, doc };
    for (const [name, list] of [
      ["lit", lit],
      ["cq", places],
    ] as const) {
      const highlight = extra.get(name);
      highlight?.clear();
      for (const one of list) {
        const { from, to } = inDoc(one, doc);
        const range = from < to ? rangeOf(view, from, to) : undefined;
        if (range !== undefined) highlight?.add(range);
      }
    }
  }

  const paintings = new Map<Mark, Painting>();
  let last: {
    readonly open: unknown;
    readonly doc: Node;
    readonly inHand: Mark | undefined;
    readonly at: Node | undefined;
  };

  function update(view: EditorView): void {
    const { state } = view;
    updateOthers(view);
    const open = openFindings(state);
    const inHand = findingAt(state);
    // The block under the caret is drawn anew when the caret enters or leaves it (`reach-plugin.ts`).
    const at = state.selection.$head.parent;
    const before = last;
    const same =
      before?.open === open && before.doc === state.doc && before.inHand === inHand?.mark && before.at === at;
    // Equal states are drawn anew too: when something outside the editor has touched its DOM.
    if (same && [...paintings.values()].every(({ range }) => isDrawn(range))) return;
    last = { open, doc: state.doc, inHand: inHand?.mark, at };
    const wanted = new Set<Mark>();
    const nodes = textblockFinder(state.doc);
    for (const placed of open) {
      if (placed.mark.whole) continue;
      wanted.add(placed.mark);
      const node = nodes(placed.from);
      const painting = paintings.get(placed.mark);
      if (
        painting !== undefined &&
        painting.node === node &&
        node !== at &&
        node !== before?.at &&
        isDrawn(painting.range)
      )
        continue;
      repaint(view, placed, node);
    }
    for (const [mark, { range, level }] of paintings)
      if (!wanted.has(mark)) {
        highlights.get(level)?.delete(range);
        paintings.delete(mark);
      }
  }

  function repaint(view: EditorView, { from, to, mark }: PlacedFinding, node: Node | undefined): void {
    const old = paintings.get(mark);
    if (old !== undefined) highlights.get(old.level)?.delete(old.range);
    const level = painted.find((name) => name === mark.finding.level);
    const range = level === undefined ? undefined : rangeOf(view, from, to);
    if (level === undefined || range === undefined || node === undefined) {
      paintings.delete(mark);
      return;
    }
    highlights.get(level)?.add(range);
    paintings.set(mark, { range, level, node });
  }

  update(first);
  return {
    update,
    destroy() {
      for (const name of highlights.keys()) registry.delete(`finding-${name}`);
      registry.delete("finding-lit");
      registry.delete("checked-words");
    },
  };
}

const isDrawn = ({ startContainer, endContainer, collapsed }: Range): boolean =>
  !collapsed && startContainer.isConnected && endContainer.isConnected;

/** Finds the textblock that holds a position, for positions asked in rising order: one pass over the document for all. */
function textblockFinder(doc: Node): (pos: number) => Node | undefined {
  const blocks: { readonly start: number; readonly node: Node }[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) blocks.push({ start: pos + 1, node });
    return !node.isTextblock;
  });
  let nth = 0;
  return (pos) => {
    while ((blocks[nth + 1]?.start ?? Infinity) <= pos) nth += 1;
    return blocks[nth]?.node;
  };
}
