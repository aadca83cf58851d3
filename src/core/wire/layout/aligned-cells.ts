import { spacedRows } from "../text/table-lines.ts";

/** Fewer lines are no table. */
const leastRows = 3;
/** A cell of a table is short; a sentence typed with two spaces after its stop is not. */
const longestCell = 48;

/**
 * The cells of lines that spaces set in columns, by the place of the line in `lines`: three and more on end in which the
 * words are parted by two spaces or more. `lines` are the raw ones, white space and all; where `ends` is true a blank line follows.
 */
export function alignedCells(
  lines: readonly string[],
  ends: (index: number) => boolean,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    while (to < lines.length && isRow(lines[to] ?? "") && (to === from || !ends(to - 1))) to += 1;
    if (to - from < leastRows) continue;
    const rows = spacedRows(lines.slice(from, to).map((text) => ({ text })));
    if (rows !== undefined && rows.flat().every((cell) => cell.length <= longestCell))
      rows.forEach((cells, row) => found.set(from + row, cells));
    from = to - 1;
  }
  return found;
}

/**
 * The cells of rows that bars part ("St Bride's | 120 | 91"), three and more on end of one width, with figures in most of
 * them: what a page prints between bars are links. The line under the heads of such a table ("--- | ---") is an empty row.
 */
export function barredCells(
  lines: readonly string[],
  ends: (index: number) => boolean,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (let from = 0; from < lines.length; from += 1) {
    const width = cellsOf(lines[from] ?? "").length;
    if (width < 2) continue;
    let to = from + 1;
    while (to < lines.length && !ends(to - 1) && cellsOf(lines[to] ?? "").length === width) to += 1;
    const rows = lines.slice(from, to).map(cellsOf);
    const figures = rows.filter((row) => row.slice(1).some((cell) => /\d/u.test(cell))).length;
    if (rows.length >= leastRows && figures * 2 >= rows.length - 2 && figures > 1)
      rows.forEach((cells, row) => found.set(from + row, cells.every(isRule) ? cells.map(() => "") : cells));
    from = to - 1;
  }
  return found;
}

const cellsOf = (text: string): readonly string[] => {
  if (!text.includes("|")) return [];
  const cells = text
    .trim()
    .replace(/^\||\|$/gu, "")
    .split("|");
  return cells.map((cell) => cell.trim());
};
const isRule = (cell: string): boolean => /^:?-{2,}:?$/u.test(cell);

const isRow = (text: string): boolean => /[^\s.!?:] {2,}\S/u.test(text);
