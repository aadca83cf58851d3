import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { isComposing } from "../composition.ts";
import { checkedAt, noesIn } from "./noes.ts";
import { findingAt, openFindings } from "./open-findings.ts";

const key = new PluginKey<DecorationSet>("reach");

/** Id of the element that says in words what is wrong where the caret is. */
export const descriptionId = "finding-in-hand";

/**
 * Makes the findings and the checked words of the block under the caret elements that a screen reader can reach and say; all others are painted without
 * an element (`paint.ts`). While an input method composes nothing is redrawn under it.
 */
export const reachPlugin = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before, _old, state) => (isComposing(tr) ? before.map(tr.mapping, tr.doc) : reachable(state)),
    },
    props: { decorations: (state) => key.getState(state) },
  });

function reachable(state: EditorState): DecorationSet {
  const { $head } = state.selection;
  if (!$head.parent.isTextblock) return DecorationSet.empty;
  const [start, end] = [$head.start(), $head.end()];
  const inHand = findingAt(state)?.mark;
  const marks = openFindings(state).filter(({ from, to, mark }) => !mark.whole && from >= start && to <= end);
  const checked = noesIn(state).places.filter(({ from, to }) => from >= start && to <= end);
  if (marks.length + checked.length === 0) return DecorationSet.empty;
  const here = inHand === undefined ? checkedAt(state) : undefined;
  return DecorationSet.create(state.doc, [
    ...checked.map((place) =>
      Decoration.inline(place.from, place.to, {
        nodeName: "span",
        role: "mark",
        "data-cq": "",
        ...(place === here ? { "aria-describedby": descriptionId } : {}),
      }),
    ),
    ...marks.map(({ from, to, mark }) =>
      Decoration.inline(from, to, {
        nodeName: "span",
        role: "mark",
        "data-level": mark.finding.level,
        ...(mark === inHand ? { "data-in-hand": "", "aria-describedby": descriptionId } : {}),
      }),
    ),
  ]);
}
