import { type EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { bodyOf } from "./convert/body-ids.ts";
import { bodyBlockAt } from "./places.ts";

/** Moves the block of the caret, a picture with all that belongs to it included, over the one above or below. One undo step. */
export function moveBlock(
  state: EditorState,
  direction: 1 | -1,
  at: number = state.selection.from,
): Transaction | undefined {
  const block = bodyBlockAt(state.doc, at);
  const other = block === undefined ? null : bodyOf(state.doc).maybeChild(block.index + direction);
  if (block === undefined || other === null) return undefined;
  const { node, pos } = block;
  const { selection } = state;
  const tr = state.tr.delete(pos, pos + node.nodeSize);
  const to = direction === 1 ? pos + other.nodeSize : pos - other.nodeSize;
  tr.insert(to, node);
  const shift = to - pos;
  const inside = selection.from >= pos && selection.to <= pos + node.nodeSize;
  if (inside)
    tr.setSelection(
      selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, selection.from + shift)
        : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift),
    );
  return tr.scrollIntoView();
}
