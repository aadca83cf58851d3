import { spacedRows } from "../text/table-lines.ts";

/** Fewer lines are no table. */
const leastRows = 3;
/** A cell of a table is short. */
const longestCell = 48;
const longestText = 20_000;

/** Preformatted text without elements inside. */
const preformatted = /<pre\b[^>]*>([^<]*)<\/pre\s*>/giu;

/**
 * The markup with tables in the place of preformatted text that spaces set in columns (tide times, results): read as lines its
 * columns would be folded, and a page's numbers are set aside.
 */
export function preAsTables(html: string): string {
  if (!/<pre\b/iu.test(html)) return html;
  return html.replace(preformatted, (whole, text: string) =>
    text.length > longestText ? whole : (tableOf(text) ?? whole),
  );
}

function tableOf(text: string): string | undefined {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== "");
  if (lines.length < leastRows) return undefined;
  const rows = spacedRows(lines.map((line) => ({ text: line })));
  if (rows === undefined || rows.some((row) => row.length < 2 || row.some((cell) => cell.length > longestCell)))
    return undefined;
  const figures = rows.map((row) => row.slice(1).some((cell) => /\d/u.test(cell)));
  // Columns of words alone may be verse or a program.
  if (figures.filter(Boolean).length * 2 < rows.length) return undefined;
  const headed = figures[0] === false;
  const rowOf = (row: readonly string[], tag: string): string =>
    `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<table>${rows.map((row, n) => rowOf(row, n === 0 && headed ? "th" : "td")).join("")}</table>`;
}
