import { isNamedPerson } from "./is-named-person.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** Whether a line is a sentence, or announces what comes. */
export const isSentence = (text: string): boolean => text.split(" ").length >= 5 && /[.!?:]["”’)]?$/u.test(text);

/** A few words without a stop right under the time or day, over a sentence. */
export function isEntryTitle(lines: readonly LabelledParagraph[], index: number, starts: ReadonlySet<number>): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || !starts.has(index - 1) || starts.has(index + 1)) return false;
  const words = line.text.split(" ").length;
  return (
    words >= 2 &&
    words <= longestTitle &&
    !/[.!?:;,]["”’)]?$/u.test(line.text) &&
    isSentence(next.text) &&
    !isNamedPerson(line.text)
  );
}
const longestTitle = 12;

/** A paragraph of an entry has so many letters. */
export const longSentence = 60;
/** So many lines may stand over the first of two entries: a standfirst, a byline. */
const aboveEntries = 2;
/** And so many are in one at most. */
const longestEntry = 8;

/** Whether a text is hardly more than its entries, each with a paragraph. */
export function areEntries(lines: readonly LabelledParagraph[], headline: number, at: readonly number[]): boolean {
  const [first = 0] = at;
  if (first - headline - 1 > aboveEntries) return false;
  return at.every((from, part) => {
    const entry = lines.slice(from + 1, at[part + 1]);
    return entry.length <= longestEntry && entry.some(({ text }) => isSentence(text) && text.length >= longSentence);
  });
}
