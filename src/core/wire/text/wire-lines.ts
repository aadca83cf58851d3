import type { SourcePlace } from "../../story/provenance.ts";

/** A line of a wire file with its number. */
export interface WireLine {
  /** From 1, blank lines counted. */
  readonly n: number;
  /** As it stands, without control bytes; white space at its ends is kept, for it may mean something. */
  readonly text: string;
  /** The wire says that the line ends here by intent: what follows is never joined to it. */
  readonly ends?: boolean;
}

/**
 * The lines of a wire file, whatever ends them: CR LF, LF, lone CR, or several of these in one file. The CR CR LF of old
 * teleprinter lines is one end (bounded: a file of nothing but CR would be searched from each of them).
 */
export const wireLines = (text: string, first = 1): readonly WireLine[] =>
  text.split(/\r{1,3}\n|\n|\r/u).map((line, index) => ({ n: index + first, text: withoutControls(line) }));

/** A text without control bytes; tab and line feed stay. */
export const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\t\n]|[\ufeff\u200b]/gu, "");

/** The place of some lines in the file. */
export function placeOf(lines: readonly WireLine[]): SourcePlace {
  const [first] = lines;
  const last = lines.at(-1);
  return first === undefined || last === undefined ? {} : { lines: [first.n, last.n] };
}

/** The place of lines in words, for notes. */
export function whereIs(lines: readonly WireLine[]): string {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return "the file";
  return first.n === last.n ? `line ${first.n}` : `lines ${first.n}–${last.n}`;
}

export const isBlankLine = ({ text }: WireLine): boolean => text.trim() === "";

/** Without the blank lines at either end. */
export function trimLines(lines: readonly WireLine[]): readonly WireLine[] {
  const from = lines.findIndex((line) => !isBlankLine(line));
  return from < 0 ? [] : lines.slice(from, lines.findLastIndex((line) => !isBlankLine(line)) + 1);
}
