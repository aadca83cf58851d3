import type { LabelledParagraph } from "./label-paragraphs.ts";

/** So many lines a sender writes before the story at most. */
const longestLetter = 8;

/**
 * Sets aside what somebody wrote over a story that came in a letter: the greeting, and the sentences to the desk before
 * the headline. Where the letter had been taken for the headline, the line that follows it and is no sentence is one.
 */
export function heedGreeting(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const [first] = lines;
  if (first === undefined || first.declared !== undefined || !isGreeting(first.text)) return lines;
  const title = lines.findIndex(({ role, text }, index) => index > 0 && mayBeTitle.has(role) && !isSentence(text));
  if (title < 0 || title > longestLetter) return lines;
  const letter = lines.slice(0, title);
  if (letter.some(({ role, declared }) => declared !== undefined || role === "body")) return lines;
  const headline = lines.findIndex(({ role }) => role === "headline");
  if (headline > title) return lines;
  return lines.map((line, index): LabelledParagraph => {
    if (index < title)
      return { ...line, role: "furniture", stage: "before", sure: 0.8, why: "a letter over the story" };
    if (index > title || line.role === "headline") return line;
    return {
      ...line,
      role: "headline",
      stage: "intro",
      sure: 0.6,
      why: "the first line below a letter that is no sentence",
    };
  });
}

/** "Hi Leila,": somebody writes to the desk. */
export const isGreeting = (text: string): boolean => greeting.test(text);

const greeting =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))(?:\s+(?:\p{Lu}[\p{L}.'’-]*|all|both|team|desk|colleagues|editors?|there|everyone|sir|madam|or)){0,4}|all|team|colleagues)\s*[,!:–—-]$/iu;
const mayBeTitle: ReadonlySet<string> = new Set(["headline", "dek", "subhead"]);
const isSentence = (text: string): boolean => /[.!?:,]["”’)]?$/u.test(text) || /^\p{Ll}/u.test(text);
