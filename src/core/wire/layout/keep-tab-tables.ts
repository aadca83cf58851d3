import type { LabelledParagraph } from "./label-paragraphs.ts";

/** Fewer rows are no table. */
const leastRows = 3;

/** The rows of the table that begins at a line, all of one width: lines on end whose cells are parted by tabs. None where no table begins. */
export function tableFrom<Line extends Pick<LabelledParagraph, "cells" | "n">>(
  lines: readonly Line[],
  start: number,
): readonly (Line & { readonly cells: readonly string[] })[] {
  const rows: (Line & { readonly cells: readonly string[] })[] = [];
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    const last = rows.at(-1);
    if (line?.cells === undefined || (last !== undefined && last.cells.length !== line.cells.length)) break;
    if (last !== undefined && line.n !== last.n + 1) break;
    rows.push({ ...line, cells: line.cells });
  }
  return rows.length < leastRows ? [] : rows;
}

/** Leaves in the copy the table that follows a paragraph, with the line that heads it (the standings under a match report), and a table that is all there is. */
export function keepTabTables(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  if (!lines.some(({ cells }) => cells !== undefined)) return lines;
  const rows = new Set<number>();
  const heads = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    const table = tableFrom(lines, at);
    if (table.length === 0) continue;
    const head = lines[at - 1];
    const isHead = head?.role !== "body" && head?.cells === undefined && (head?.text.length ?? 99) <= 60;
    const isAll = table.length === lines.length;
    if (isAll || (isHead ? lines[at - 2] : head)?.role === "body") {
      for (let row = at; row < at + table.length; row += 1) rows.add(row);
      if (isHead && !isAll) heads.add(at - 1);
    }
    at += table.length - 1;
  }
  if (rows.size === 0) return lines;
  return lines.map((line, index): LabelledParagraph => {
    if (line.declared !== undefined) return line;
    if (rows.has(index))
      return { ...line, role: "body", stage: "within", sure: 0.7, why: "a row of a table in the copy" };
    return heads.has(index)
      ? { ...line, role: "subhead", stage: "within", sure: 0.7, why: "heads a table in the copy" }
      : line;
  });
}
