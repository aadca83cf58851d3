import { NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { typeOf } from "../editor/convert/story-to-doc.ts";
import { moveBlock } from "../editor/move-block.ts";
import { bodyBlockAt } from "../editor/places.ts";
import { removeBlock, wordsOf } from "../editor/set-aside.ts";
import { addColumn, addRow, newTable, removeColumn, removeRow, toggleHeader } from "../editor/table.ts";
import type { Session } from "../session/session.ts";
import { say, windowStore } from "../stores/window-store.ts";
import { takeBack } from "./story-actions.ts";

function make(session: Session, tr: Transaction | undefined, otherwise: string): boolean {
  if (tr === undefined) {
    say(otherwise);
    return false;
  }
  session.editor.dispatch(tr);
  session.editor.focus();
  return true;
}

const noTable = "The caret is not in a table.";

export const addTableRow = (session: Session, where: "above" | "below"): void =>
  void make(session, addRow(session.editor.state, where), noTable);
export const addTableColumn = (session: Session, where: "before" | "after"): void =>
  void make(session, addColumn(session.editor.state, where), noTable);
export const removeTableRow = (session: Session): void => {
  if (make(session, removeRow(session.editor.state), noTable)) say("Row taken out.", takeBack(session));
};
export const removeTableColumn = (session: Session): void => {
  if (make(session, removeColumn(session.editor.state), noTable)) say("Column taken out.", takeBack(session));
};
export const toggleTableHeader = (session: Session): void =>
  void make(session, toggleHeader(session.editor.state), noTable);

/** Puts an empty table after the block of the caret. */
export function addTable(session: Session): void {
  const { state } = session.editor;
  const block = bodyBlockAt(state.doc, state.selection.head);
  if (block === undefined) return say("A table stands in the body of the story.");
  const at = block.pos + block.node.nodeSize;
  const tr = state.tr.insert(at, newTable(state));
  make(session, tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1), 1)).scrollIntoView(), "");
  say("A table of three columns. Tab goes on, Ctrl+Enter adds a row, Ctrl+Shift+Enter a column.");
}

/** Moves the block of the caret up or down. */
export function move(session: Session, direction: 1 | -1, at?: number): void {
  const tr = moveBlock(session.editor.state, direction, at);
  const end = direction === 1 ? "It is the last one." : "It is the first one.";
  if (make(session, tr, end)) say(direction === 1 ? "Moved down." : "Moved up.");
}

/** Takes the block at a place out of the story. */
export function removeAt(session: Session, at: number): void {
  const { state } = session.editor;
  const block = bodyBlockAt(state.doc, at);
  if (block === undefined) return;
  const words = wordsOf(block.node);
  make(session, removeBlock(state.tr, block.node, block.pos), "");
  say(
    words === "" ? "Taken out." : `Taken out: “${words.slice(0, 50)}${words.length > 50 ? "…" : ""}”`,
    takeBack(session),
  );
}

/** Asks for the address of an embed, or for another one for that which is selected. */
export function askForEmbed({ editor }: Session): void {
  const { selection } = editor.state;
  const node = selection instanceof NodeSelection && selection.node.type.name === "embed" ? selection.node : undefined;
  windowStore.setState({
    dialog: { kind: "embed", url: String(node?.attrs["url"] ?? ""), text: String(node?.attrs["text"] ?? "") },
  });
}

/** Puts an embed after the block of the caret, or changes the one that is selected. */
export function setEmbed(session: Session, url: string, words: string): void {
  const { state } = session.editor;
  const text = words.trim() === "" ? null : words.trim();
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.node.type.name === "embed") {
    make(session, state.tr.setNodeMarkup(selection.from, null, { ...selection.node.attrs, url, text }), "");
    return;
  }
  const block = bodyBlockAt(state.doc, selection.head);
  if (block === undefined) return say("An embed stands in the body of the story.");
  const node = typeOf(state.schema, "embed").create({ url, text });
  make(session, state.tr.insert(block.pos + block.node.nodeSize, node).scrollIntoView(), "");
}

/** Makes a list of the paragraphs of the selection, the other kind of a list, or paragraphs again. */
export function turnIntoItems(session: Session, ordered: boolean): void {
  const { state } = session.editor;
  const first = bodyBlockAt(state.doc, state.selection.from);
  const last = bodyBlockAt(state.doc, state.selection.to);
  if (first === undefined || last === undefined) return say("A list stands in the body of the story.");
  if (first.node.type.name === "list" && first.pos === last.pos) {
    if ((first.node.attrs["ordered"] === true) !== ordered) {
      make(session, state.tr.setNodeAttribute(first.pos, "ordered", ordered), "");
      return;
    }
    const lines = first.node.children.map((item, n) =>
      typeOf(state.schema, "paragraph").create(n === 0 ? { id: first.node.attrs["id"] } : null, item.content),
    );
    const tr = state.tr.replaceWith(first.pos, first.pos + first.node.nodeSize, lines);
    make(session, tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(1, state.selection.from - 1)))), "");
    return;
  }
  const blocks = state.doc.slice(first.pos, last.pos + last.node.nodeSize).content.content;
  if (!blocks.every((node) => node.isTextblock)) return say("Only paragraphs can be made a list.");
  const items = blocks.map((node) => typeOf(state.schema, "listItem").create(null, node.content));
  const list = typeOf(state.schema, "list").create({ id: first.node.attrs["id"], ordered }, items);
  const tr = state.tr.replaceWith(first.pos, last.pos + last.node.nodeSize, list);
  make(session, tr.setSelection(TextSelection.near(tr.doc.resolve(state.selection.from + 1))), "");
}
