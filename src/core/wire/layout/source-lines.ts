import { foldSpaces } from "../../story/text.ts";

/** A line of plain copy that is not blank, or several lines that are one paragraph broken to a width. */
export interface SourceLine {
  /** From 1, blank lines counted. */
  readonly n: number;
  /** Its last line; the same number where it is one line. */
  readonly last: number;
  /** Without white space at the ends; runs of it inside are folded. */
  readonly text: string;
  /** A blank line, or the beginning of the text, stands before. */
  readonly blankBefore: boolean;
  /** A blank line, or the end of the text, follows. */
  readonly blankAfter: boolean;
  /** Spaces before the text, a tab counted as four. */
  readonly indent: number;
  /** How often its words are parted by a tab or by several spaces, as the cells of a table are. */
  readonly gaps?: number;
  /** What tabs part in the line; absent where there is no tab within it. */
  readonly cells?: readonly string[];
}

/** Line breaks of every system, and those that a PDF or an old wire leaves (vertical tab, form feed, U+2028). */
const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u;

/** The lines of a text that are not blank, numbered as an editor numbers them. */
export function sourceLines(text: string): readonly SourceLine[] {
  const clean = invisible.test(text) ? text.replace(everyInvisible, "") : text;
  const all = clean.split(lineBreak);
  const folded = all.map(foldSpaces);
  const lines: SourceLine[] = [];
  const hasGaps = gap.test(clean);
  folded.forEach((line, index) => {
    if (line === "") return;
    const raw = hasGaps ? (all[index] ?? "").trim() : "";
    lines.push({
      n: index + 1,
      last: index + 1,
      text: line,
      blankBefore: (folded[index - 1] ?? "") === "",
      blankAfter: (folded[index + 1] ?? "") === "",
      indent: indentOf(all[index] ?? ""),
      gaps: raw.match(everyGap)?.length ?? 0,
      ...(raw.includes("\t") ? { cells: raw.split("\t").map(foldSpaces) } : {}),
    });
  });
  return lines;
}

const gap = /(?:\t| {2,})(?=\S)/u;
const everyGap = new RegExp(gap.source, "gu");

/** What shows nothing and comes along in copies: byte order marks, zero-width spaces and joiners, soft hyphens. */
const invisible = /[\ufeff\u200b\u2060\u00ad\u200e\u200f]/u;
const everyInvisible = new RegExp(invisible.source, "gu");

function indentOf(line: string): number {
  const blanks = line.length - line.trimStart().length;
  return blanks === 0 ? 0 : line.slice(0, blanks).replace(/\t/gu, "    ").length;
}
