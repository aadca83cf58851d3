import type { WireLine } from "./wire-lines.ts";

/** Rows of a table that was set with spaces, tabs or semicolons; undefined when the lines are not one. */
export function tableRows(lines: readonly WireLine[]): readonly (readonly string[])[] | undefined {
  if (lines.length < 2) return undefined;
  return separated(lines, ";") ?? separated(lines, "\t") ?? separated(lines, "|") ?? spacedRows(lines);
}

/** Cells parted by a sign: the same number in nearly every row. */
function separated(lines: readonly WireLine[], sign: string): readonly (readonly string[])[] | undefined {
  const rows = lines.map(({ text }) =>
    text
      .trim()
      .split(sign)
      .map((cell) => cell.trim()),
  );
  const width = Math.max(...rows.map((row) => row.length));
  const enough = sign === "\t" ? 2 : 3;
  if (width < enough || rows.filter((row) => row.length === width).length < rows.length * 0.8) return undefined;
  // Prose may hold semicolons: cells of a table are short.
  if (rows.flat().some((cell) => cell.length > 60)) return undefined;
  const used = Array.from({ length: width }, (_, column) => rows.some((row) => (row[column] ?? "") !== ""));
  const full = rows.map((row) => used.flatMap((isUsed, column) => (isUsed ? [row[column] ?? ""] : [])));
  return full[0]?.length === 1 ? undefined : full;
}

/** Cells parted by runs of spaces that lie at the same columns all the way down. */
export function spacedRows(lines: readonly Pick<WireLine, "text">[]): readonly (readonly string[])[] | undefined {
  const texts = lines.map(({ text }) => text.replace(/\t/gu, "        ").trimEnd());
  const gapped = texts.filter((text) => /\S {2,}\S/u.test(text.replace(/[.!?:]["”')]? {2}(?=\S)/gu, ". ")));
  if (gapped.length < texts.length * 0.7 || gapped.length < 2) return undefined;
  const width = Math.max(...texts.map((text) => text.length));
  const empty = Array.from({ length: width }, (_, at) => texts.every((text) => (text[at] ?? " ") === " "));
  const edges = columnEdges(empty);
  if (edges.length < 2) return byGaps(texts);
  const rows = texts.map((text) => edges.map(([from, to]) => text.slice(from, to).trim()));
  return rows.flat().some((cell) => / {2,}/u.test(cell)) ? (byGaps(texts) ?? rows) : rows;
}

/** Where columns begin and end: stretches with something in them, parted by two or more empty places. */
function columnEdges(empty: readonly boolean[]): readonly (readonly [number, number])[] {
  const edges: (readonly [number, number])[] = [];
  let from = -1;
  for (let at = 0; at <= empty.length; at += 1) {
    const blank = at === empty.length || (empty[at] === true && (empty[at + 1] ?? true));
    if (!blank && from < 0 && empty[at] !== true) from = at;
    if (blank && from >= 0) {
      edges.push([from, at]);
      from = -1;
    }
  }
  return edges;
}

/** Columns that do not line up (a name too long for its place): cut at the gaps, if every row has as many; the heads may leave out that of the first column. */
function byGaps(texts: readonly string[]): readonly (readonly string[])[] | undefined {
  const cut = texts.map((text) => text.trim().split(/ {2,}/u));
  const width = cut.at(-1)?.length ?? 0;
  const rows = cut.map((row, at) =>
    at === 0 && row.length === width - 1 && /^\s/u.test(texts[0] ?? "") ? ["", ...row] : row,
  );
  return width > 1 && rows.every((row) => row.length === width) ? rows : undefined;
}
