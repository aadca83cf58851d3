import type { NewBlock } from "../../story/make-story.ts";
import type { RichText } from "../../story/text.ts";
import { below, childrenOf, isElement, type XmlElement } from "../xml/element.ts";
import { textOfInline } from "./read-inline.ts";

/** Bounds on one table; a bigger one is a data file and not a story. */
const limits = { rows: 2000, columns: 60 } as const;

/** What a table is: rows of cells, or only a frame around other content. */
export type ReadTable =
  | { readonly kind: "table"; readonly block: NewBlock; readonly cut: boolean }
  /** Used for layout: what is in the cells is the content. */
  | { readonly kind: "layout"; readonly cells: readonly XmlElement[] };

/** Reads an HTML or NITF table. */
export function readTable(table: XmlElement): ReadTable {
  const rows = rowsOf(table);
  const widest = Math.max(0, ...rows.map((row) => row.length));
  const nested = firstTableInside(table) !== undefined;
  if (widest <= 1 || nested) return { kind: "layout", cells: rows.flat() };
  const header = rows[0]?.every((cell) => cell.name.toLowerCase() === "th") === true || headOf(table);
  const filled = rows
    .slice(0, limits.rows)
    .map((row) => spread(row))
    .filter((row) => row.some(({ text }) => text !== ""));
  const columns = Math.min(limits.columns, Math.max(0, ...filled.map((row) => row.length)));
  const square = filled.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? { text: "" }));
  return {
    kind: "table",
    block: { kind: "table", header, rows: square },
    cut: rows.length > limits.rows || widest > limits.columns,
  };
}

/** Cells by row; a cell over several columns is followed by empty ones so that the columns stay in line. */
function spread(row: readonly XmlElement[]): readonly RichText[] {
  const cells: RichText[] = [];
  for (const cell of row) {
    if (cells.length >= limits.columns) break;
    cells.push(textOfInline(cell));
    const span = Math.min(Number.parseInt(cell.attributes["colspan"] ?? "1", 10) || 1, limits.columns);
    for (let more = 1; more < span && cells.length < limits.columns; more += 1) cells.push({ text: "" });
  }
  return cells;
}

function rowsOf(table: XmlElement): readonly (readonly XmlElement[])[] {
  const rows: XmlElement[][] = [];
  const visit = (element: XmlElement): void => {
    for (const node of element.children) {
      if (!isElement(node)) continue;
      const name = node.name.toLowerCase();
      if (name === "tr")
        rows.push(
          childrenOf(node)
            .filter((cell) => /^t[dh]$/iu.test(cell.name))
            .slice(0, 1000),
        );
      else if (name !== "caption") visit(node);
    }
  };
  visit(table);
  return rows.filter((row) => row.length > 0);
}

const headOf = (table: XmlElement): boolean => [...below(table, "thead"), ...below(table, "THEAD")].length > 0;

function firstTableInside(table: XmlElement): XmlElement | undefined {
  for (const name of ["table", "TABLE"]) {
    const found = below(table, name).next().value;
    if (found !== undefined) return found;
  }
  return undefined;
}
