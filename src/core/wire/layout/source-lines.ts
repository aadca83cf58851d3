/** A line of plain copy that is not blank. */
export interface SourceLine {
  /** From 1, blank lines counted. */
  readonly n: number;
  /** Without white space at the ends; runs of it inside are folded. */
  readonly text: string;
  /** A blank line, or the beginning of the text, stands before. */
  readonly blankBefore: boolean;
  /** A blank line, or the end of the text, follows. */
  readonly blankAfter: boolean;
}

/** Line breaks of every system, and those that a PDF or an old wire leaves (vertical tab, form feed, U+2028). */
export const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u;

/** The lines of a text that are not blank, numbered as an editor numbers them. */
export function sourceLines(text: string): readonly SourceLine[] {
  const all = text.split(lineBreak).map((line) =>
    line
      .replace(invisible, "")
      .replace(/[\s\u00a0]+/gu, " ")
      .trim(),
  );
  const lines: SourceLine[] = [];
  all.forEach((line, index) => {
    if (line === "") return;
    lines.push({
      n: index + 1,
      text: line,
      blankBefore: (all[index - 1] ?? "") === "",
      blankAfter: (all[index + 1] ?? "") === "",
    });
  });
  return lines;
}

/** Characters that show nothing and come along in copies: byte order marks, zero-width spaces and joiners, soft hyphens. */
const invisible = /[\ufeff\u200b\u2060\u00ad\u200e\u200f]/gu;
