import type { Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { typeOf } from "./convert/story-to-doc.ts";

/** The cell that the caret is in. */
interface Cell {
  readonly table: Node;
  /** Position in front of the table. */
  readonly pos: number;
  readonly row: number;
  readonly column: number;
}

/** Where in which table the caret is. */
export function cellAt({ selection: { $head } }: EditorState): Cell | undefined {
  if ($head.parent.type.name !== "tableCell") return undefined;
  return { table: $head.node(2), pos: $head.before(2), row: $head.index(2), column: $head.index(3) };
}

/** Position in front of a cell; behind the last one of a row that is shorter. */
function cellPos({ table, pos }: Pick<Cell, "table" | "pos">, row: number, column: number): number {
  let at = pos + 1;
  for (const one of table.children.slice(0, row)) at += one.nodeSize;
  at += 1;
  for (const cell of table.child(row).children.slice(0, column)) at += cell.nodeSize;
  return at;
}

const caretIn = (tr: Transaction, pos: number): Transaction =>
  tr.setSelection(TextSelection.near(tr.doc.resolve(pos), 1)).scrollIntoView();

/** A table with a head, to be filled. */
export const newTable = ({ schema }: EditorState, rows = 3, columns = 3): Node =>
  typeOf(schema, "table").create(
    { header: true },
    Array.from({ length: rows }, () =>
      typeOf(schema, "tableRow").create(
        null,
        Array.from({ length: columns }, () => typeOf(schema, "tableCell").create()),
      ),
    ),
  );

/** An empty row above or below the one of the caret. */
export function addRow(state: EditorState, where: "above" | "below"): Transaction | undefined {
  const cell = cellAt(state);
  if (cell === undefined) return undefined;
  const columns = Math.max(...cell.table.children.map(({ childCount }) => childCount));
  const row = newTable(state, 1, columns).child(0);
  const at = cellPos(cell, cell.row, 0) - 1 + (where === "below" ? cell.table.child(cell.row).nodeSize : 0);
  return caretIn(state.tr.insert(at, row), at + 2);
}

/** An empty column before or after the one of the caret. */
export function addColumn(state: EditorState, where: "before" | "after"): Transaction | undefined {
  const cell = cellAt(state);
  if (cell === undefined) return undefined;
  const column = cell.column + (where === "after" ? 1 : 0);
  const tr = state.tr;
  for (let row = cell.table.childCount - 1; row >= 0; row--)
    tr.insert(cellPos(cell, row, column), typeOf(state.schema, "tableCell").create());
  const here = cellPos({ table: tr.doc.nodeAt(cell.pos) ?? cell.table, pos: cell.pos }, cell.row, column);
  return caretIn(tr, here + 1);
}

/** Takes out the row of the caret; the last one takes the table with it. */
export function removeRow(state: EditorState): Transaction | undefined {
  const cell = cellAt(state);
  if (cell === undefined) return undefined;
  if (cell.table.childCount === 1) return removeTable(state, cell);
  const from = cellPos(cell, cell.row, 0) - 1;
  return caretIn(state.tr.delete(from, from + cell.table.child(cell.row).nodeSize), from);
}

/** Takes out the column of the caret; the last one takes the table with it. */
export function removeColumn(state: EditorState): Transaction | undefined {
  const cell = cellAt(state);
  if (cell === undefined) return undefined;
  if (cell.table.children.some(({ childCount }) => childCount === 1)) return removeTable(state, cell);
  const tr = state.tr;
  for (let row = cell.table.childCount - 1; row >= 0; row--) {
    const gone = cell.table.child(row).maybeChild(cell.column);
    const from = cellPos(cell, row, cell.column);
    if (gone !== null) tr.delete(from, from + gone.nodeSize);
  }
  const table = tr.doc.nodeAt(cell.pos) ?? cell.table;
  return caretIn(tr, cellPos({ table, pos: cell.pos }, cell.row, Math.max(0, cell.column - 1)) + 1);
}

/** Makes column heads of the first row, or rows like the others of them. */
export function toggleHeader(state: EditorState): Transaction | undefined {
  const cell = cellAt(state);
  return cell === undefined
    ? undefined
    : state.tr.setNodeAttribute(cell.pos, "header", cell.table.attrs["header"] !== true);
}

function removeTable(state: EditorState, { table, pos }: Cell): Transaction {
  const paragraph = typeOf(state.schema, "paragraph").create();
  return caretIn(state.tr.replaceWith(pos, pos + table.nodeSize, paragraph), pos + 1);
}
