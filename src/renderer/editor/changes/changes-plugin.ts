import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { BaselineBlock } from "../../../ipc/contract.ts";
import { isComposing } from "../composition.ts";
import { changesOf, type PlacedChange } from "./changes.ts";

/** What changes are shown against, whether they are, and which one is in hand. */
interface Tracking {
  readonly baseline: readonly BaselineBlock[] | undefined;
  readonly shown: boolean;
  readonly inHand: string | null;
  /** What was drawn before an input method was at work; it is only moved until that lets go. */
  readonly held?: DecorationSet | undefined;
}

const key = new PluginKey<Tracking>("changes");
const untracked: Tracking = { baseline: undefined, shown: false, inHand: null };

/**
 * Shows changes against the baseline in the text: what came in is underlined, what went stands struck before it. Both
 * are drawn and not part of the document, so that nothing of them is copied, kept or exported.
 */
export function changesPlugin(): Plugin<Tracking> {
  const drawn = (state: EditorState, tracking: Tracking): DecorationSet => {
    if (tracking.held !== undefined) return tracking.held;
    if (last?.doc !== state.doc || last.tracking !== tracking)
      last = { doc: state.doc, tracking, set: draw(state, tracking) };
    return last.set;
  };
  let last: { readonly doc: Node; readonly tracking: Tracking; readonly set: DecorationSet } | undefined;
  return new Plugin<Tracking>({
    key,
    state: {
      init: () => untracked,
      apply(tr, before, old) {
        const told = tr.getMeta(key) as Partial<Tracking> | undefined;
        const left = before.inHand !== null && (tr.docChanged || tr.selectionSet) ? { inHand: null } : undefined;
        const held = isComposing(tr) && before.shown ? drawn(old, before).map(tr.mapping, tr.doc) : undefined;
        if (told === undefined && left === undefined && held === before.held) return before;
        return { ...before, ...left, ...told, held };
      },
    },
    props: {
      decorations(state) {
        const tracking = key.getState(state) ?? untracked;
        return tracking.shown ? drawn(state, tracking) : null;
      },
    },
  });
}

/** Tells the plugin what changes are shown against, whether they are, or which one is in hand. */
export const track = (tr: Transaction, told: Partial<Tracking>): Transaction =>
  tr.setMeta(key, told).setMeta("addToHistory", false);

export const trackingOf = (state: EditorState): Tracking => key.getState(state) ?? untracked;

const none: readonly PlacedChange[] = [];

/** The changes of the story as it stands, in reading order; none while it has no baseline. */
export function changesIn(state: EditorState): readonly PlacedChange[] {
  const { baseline } = trackingOf(state);
  return baseline === undefined ? none : changesOf(state.doc, baseline);
}

/** The change that was gone to, else the one that the caret is in or at the edge of. */
export function changeInHand(state: EditorState): PlacedChange | undefined {
  const changes = changesIn(state);
  const { inHand } = trackingOf(state);
  const { head } = state.selection;
  return changes.find((change) => change.key === inHand) ?? changes.find(({ from, to }) => from <= head && head <= to);
}

/** The next or the last change from the caret or from the one in hand, going round at the ends. */
export function changeFrom(state: EditorState, direction: 1 | -1): PlacedChange | undefined {
  const changes = changesIn(state);
  const { inHand } = trackingOf(state);
  const at = changes.findIndex((change) => change.key === inHand);
  if (at >= 0) return changes.at((at + direction) % changes.length);
  const { head } = state.selection;
  return direction === 1
    ? (changes.find(({ from }) => from >= head) ?? changes[0])
    : (changes.findLast(({ to }) => to <= head) ?? changes.at(-1));
}

function draw(state: EditorState, { inHand }: Tracking): DecorationSet {
  const drawn = changesIn(state).flatMap((change) => decorations(change, change.key === inHand));
  return DecorationSet.create(state.doc, drawn);
}

function decorations(change: PlacedChange, inHand: boolean): readonly Decoration[] {
  const { from, to, kind, inPlace, removed, looks, key: name } = change;
  const hand = inHand ? { "data-change-in-hand": "" } : {};
  const all: Decoration[] = [];
  if (removed !== "")
    all.push(
      Decoration.widget(from, () => struck(removed, inPlace, inHand), {
        side: -1,
        key: `${name} ${removed} ${String(inHand)}`,
        ignoreSelection: true,
        marks: [],
      }),
    );
  if (kind === "added" && !inPlace) all.push(Decoration.node(from, to, { "data-added": "", ...hand }));
  else if (from < to) {
    const otherwise = looks === undefined ? {} : { "data-looks": "", title: `Now ${looks}` };
    all.push(Decoration.inline(from, to, { nodeName: "ins", ...otherwise, ...hand }));
  }
  return all;
}

/** Words that are no longer there, struck; on a line of their own where a whole block went. */
function struck(words: string, inPlace: boolean, inHand: boolean): HTMLElement {
  const element = document.createElement("del");
  element.textContent = words;
  element.contentEditable = "false";
  if (!inPlace) element.dataset["block"] = "";
  if (inHand) element.dataset["changeInHand"] = "";
  return element;
}
