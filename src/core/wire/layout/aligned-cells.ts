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

const isRow = (text: string): boolean => /[^\s.!?:] {2,}\S/u.test(text);
