import type { SourceLine } from "./source-lines.ts";

/** "NORTHPORT UNITED 2", "Vik Rovers 24 (12)", "VIK ROVERS 2 (aet, Vik win 5-4 on pens)": a side and what it scored. */
const side =
  /^\p{Lu}[\p{L}\d .&'’-]{1,40} \d{1,3}(?: ?\((?:\d{1,3}|aet\b[^()]{0,40}|AET\b[^()]{0,40}|[^()]{0,40}\bpens)\))?$/u;

/** Joins a match's score that stands on two lines over its report, a side on each: it is one headline. */
export function joinScore(lines: readonly SourceLine[]): readonly SourceLine[] {
  const [first, second, third, ...rest] = lines;
  if (first === undefined || second === undefined || third === undefined || second.blankBefore) return lines;
  // A third line like them and it is a list of results.
  if (!side.test(first.text) || !side.test(second.text) || side.test(third.text)) return lines;
  const { n, blankBefore, indent } = first;
  return [{ ...second, n, blankBefore, indent, text: `${first.text} ${second.text}` }, third, ...rest];
}
