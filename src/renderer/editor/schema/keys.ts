import { Extension } from "@tiptap/core";
import { chainCommands, createParagraphNear, splitBlock } from "@tiptap/pm/commands";
import type { Command, EditorState, Transaction } from "@tiptap/pm/state";
import { Selection, TextSelection } from "@tiptap/pm/state";
import { typeOf } from "../convert/story-to-doc.ts";
import { addColumn, addRow } from "../table.ts";
import { act } from "../undo-history.ts";

const isField = (state: EditorState): boolean => {
  const name = state.selection.$from.node(1)?.type.name;
  return name !== undefined && name !== "body";
};

/** The start of the next textblock, as Enter goes down a form. */
const toNextField: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const inFigure = $from.parent.type.name === "caption" || $from.parent.type.name === "credit";
  if (!isField(state) && !inFigure) return false;
  dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve($from.after()), 1)).scrollIntoView());
  return true;
};

/** From the last line of a picture into a new paragraph after it. */
const outOfFigure: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type.name !== "alt") return false;
  const after = $from.after(2);
  const tr = state.tr.insert(after, typeOf(state.schema, "paragraph").create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};

/** Enter in an empty item of a list ends the list; what follows becomes a list of its own. */
const outOfList: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const { parent } = $from;
  if (parent.type.name !== "listItem" || parent.content.size > 0) return false;
  const list = $from.node(2);
  const nth = $from.index(2);
  const [before, after] = [list.children.slice(0, nth), list.children.slice(nth + 1)];
  const blocks = [
    ...(before.length > 0 ? [list.type.create(list.attrs, before)] : []),
    typeOf(state.schema, "paragraph").create(),
    ...(after.length > 0 ? [list.type.create({ ...list.attrs, id: null }, after)] : []),
  ];
  const start = $from.before(2);
  const tr = state.tr.replaceWith(start, $from.after(2), blocks);
  const into = start + (before.length > 0 ? (blocks[0]?.nodeSize ?? 0) : 0) + 1;
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, into)).scrollIntoView());
  return true;
};

const nextCell =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.parent.type.name !== "tableCell") return false;
    const at = state.doc.resolve(direction === 1 ? $from.after() : $from.before());
    const next = Selection.findFrom(at, direction, true);
    // Past the last cell Tab leaves the story, as everywhere.
    if (next?.$from.parent.type.name !== "tableCell") return false;
    dispatch?.(state.tr.setSelection(next).scrollIntoView());
    return true;
  };

const inCell: Command = (state) => state.selection.$from.parent.type.name === "tableCell";

const breakLine: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!$from.parent.isTextblock || isField(state)) return isField(state);
  dispatch?.(state.tr.replaceSelectionWith(typeOf(state.schema, "hardBreak").create()).scrollIntoView());
  return true;
};

/** Backspace at the start of a crosshead or quotation makes a paragraph of it; in the first item of a list too. */
const backToParagraph: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  const { parent } = $from;
  if (parent.type.name === "crosshead" || parent.type.name === "quote") {
    dispatch?.(state.tr.setNodeMarkup($from.before(), typeOf(state.schema, "paragraph"), { id: parent.attrs["id"] }));
    return true;
  }
  if (parent.type.name !== "listItem" || $from.index(2) > 0) return false;
  const list = $from.node(2);
  const start = $from.before(2);
  const rest = list.children.slice(1);
  const paragraph = typeOf(state.schema, "paragraph").create({ id: list.attrs["id"] }, parent.content);
  const blocks = [paragraph, ...(rest.length > 0 ? [list.type.create({ ...list.attrs, id: null }, rest)] : [])];
  const tr = state.tr.replaceWith(start, $from.after(2), blocks);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, start + 1)).scrollIntoView());
  return true;
};

const byTransaction =
  (make: (state: EditorState) => Transaction | undefined): Command =>
  (state, dispatch) => {
    const tr = make(state);
    if (tr === undefined) return false;
    dispatch?.(act(tr));
    return true;
  };

/** What Enter, Tab and Backspace do in a story: down the fields as in a form, through the body as in a text. */
export const storyKeys = Extension.create({
  name: "storyKeys",
  priority: 200,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
    const enter = run(chainCommands(toNextField, outOfFigure, outOfList, inCell, createParagraphNear, splitBlock));
    return {
      Enter: enter,
      // Here and not by the window alone: the editor keeps every Enter to itself.
      "Mod-Enter": () => run(byTransaction((state) => addRow(state, "below")))() || enter(),
      "Mod-Shift-Enter": run(byTransaction((state) => addColumn(state, "after"))),
      "Shift-Enter": run(breakLine),
      Tab: run(nextCell(1)),
      "Shift-Tab": run(nextCell(-1)),
      Backspace: run(backToParagraph),
    };
  },
});
