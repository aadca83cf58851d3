import { TextSelection } from "@tiptap/pm/state";
import { type Case, changeCase, nextCase } from "../../core/typesetting/change-case.ts";
import { textOf } from "../editor/textblocks.ts";
import type { Session } from "../session/session.ts";
import { storyStore } from "../stores/story-store.ts";
import { say } from "../stores/window-store.ts";

const names: Readonly<Record<Case, string>> = {
  lower: "small letters",
  sentence: "a capital at the beginning",
  title: "capitals as in a headline",
  upper: "CAPITALS",
};

/** Changes the case of the selection, or of the word at the caret; without `to` it goes round. One undo step; marks stay. */
export function changeCaseOf(session: Session, to?: Case): void {
  const { editor } = session;
  const { state } = editor;
  const range = state.selection.empty ? wordAt(session) : state.selection;
  if (range === undefined) return say("Select the words first.");
  const { from, to: end } = range;
  const smallWords = storyStore.getState().rules?.typesetting.smallWords ?? [];
  const all = state.doc.textBetween(from, end, "\n", "\n");
  const wanted = to ?? nextCase(all, smallWords);
  const tr = state.tr;
  state.doc.nodesBetween(from, end, (node, pos) => {
    if (!node.isTextblock) return true;
    const start = Math.max(from, pos + 1) - pos - 1;
    const stop = Math.min(end, pos + 1 + node.content.size) - pos - 1;
    const before = textOf(node).slice(start, stop);
    const after = changeCase(before, wanted, smallWords);
    node.forEach((child, offset) => {
      const [a, b] = [Math.max(start, offset), Math.min(stop, offset + child.nodeSize)];
      if (!child.isText || a >= b) return;
      // Where a letter becomes two (“ß”), each run is changed by itself: its marks must not slip.
      const same = after.length === before.length;
      const words = same
        ? after.slice(a - start, b - start)
        : changeCase(before.slice(a - start, b - start), wanted, smallWords);
      const at = tr.mapping.map(pos + 1 + a, 1);
      tr.replaceWith(at, tr.mapping.map(pos + 1 + b, -1), state.schema.text(words, child.marks));
    });
    return false;
  });
  if (!tr.docChanged) return;
  const selected = TextSelection.create(tr.doc, from, tr.mapping.map(end, 1));
  editor.dispatch(state.selection.empty ? tr : tr.setSelection(selected));
  say(`Set in ${names[wanted]}.`);
}

function wordAt({ editor }: Session): { readonly from: number; readonly to: number } | undefined {
  const { $from } = editor.state.selection;
  if (!$from.parent.isTextblock) return undefined;
  const text = textOf($from.parent);
  const before = /[\p{L}\p{M}\p{N}’'-]*$/u.exec(text.slice(0, $from.parentOffset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}’'-]*/u.exec(text.slice($from.parentOffset))?.[0].length ?? 0;
  return before + after === 0 ? undefined : { from: $from.pos - before, to: $from.pos + after };
}
