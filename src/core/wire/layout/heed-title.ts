import { parseDateline } from "../fields/parse-dateline.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/**
 * A first line whose Words Nearly All Begin With Capitals, or over a dateline, is the headline where nothing else is: a stop
 * at its end made it look like a first sentence.
 */
export function heedTitle(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  if (lines.some(({ role }) => role === "headline")) return lines;
  const first = lines.findIndex(({ declared }) => declared === undefined);
  const line = lines[first];
  if (line?.role !== "body" || line.inline !== undefined || !isShort(line.text)) return lines;
  if (!isTitle(line.text) && !opensWithDateline(lines[first + 1])) return lines;
  if (lines.slice(first + 1).filter(({ role }) => role === "body").length < fewest) return lines;
  return lines.with(first, {
    ...line,
    role: "headline",
    stage: "before",
    why: "the first line, and above the copy",
    sure: 0.8,
  });
}

/** So many paragraphs below it make a story. */
const fewest = 3;

/** One sentence of four to twenty words. */
function isShort(text: string): boolean {
  const words = text.split(" ").length;
  return words >= 4 && words <= 20 && !/[.!?]["”’]? \p{Lu}/u.test(text.replace(/\b\p{L}{1,4}\. /gu, ""));
}

/** Of the long words four in five begin with a capital or a figure. */
function isTitle(text: string): boolean {
  const long = text
    .split(" ")
    .slice(1)
    .filter((word) => /\p{L}{4}/u.test(word));
  return long.length >= 3 && long.filter((word) => /^[^\p{L}]*[\p{Lu}\d]/u.test(word)).length >= 0.8 * long.length;
}

/** What stands over a dateline is no copy. */
function opensWithDateline(next: LabelledParagraph | undefined): boolean {
  if (next?.role !== "body") return false;
  const dateline = parseDateline(next.text);
  return dateline !== undefined && dateline.sure >= 0.8 && next.text.length - dateline.to >= shortestLede;
}
const shortestLede = 60;
