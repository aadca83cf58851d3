import type { LabelledParagraph } from "./label-paragraphs.ts";
import { hasPageWords } from "./keep-sentences.ts";

/**
 * Whether a text has what makes a story. An order by itself ("MANDATORY KILL") is a story of which nothing else came: it
 * must not get lost. A caption is the story of its picture.
 */
export const hasStory = (lines: readonly LabelledParagraph[]): boolean =>
  lines.some(
    ({ role, declared }) =>
      role === "headline" || role === "body" || role === "caption" || declared?.status !== undefined,
  );

/** What could as well be copy: a caption that names no photographer and shows no picture among prose is a sentence. */
const isLoose = ({ role, declared, inline }: LabelledParagraph): boolean =>
  declared === undefined && (loose.has(role) || (role === "caption" && inline?.credit === undefined));
const loose: ReadonlySet<string> = new Set(["furniture", "dek", "subhead", "published"]);

const isSentence = (text: string): boolean => /[.!?]["”’']?$/u.test(text) && text.split(" ").length >= 6;

/** So few lines are nobody's whole page: they were written, or chosen. */
const fewLines = 3;

/**
 * Takes a text of which nothing was left for a story by what it looks like: a sentence is copy, what is none is a headline.
 * Where a few words are all that came, somebody wants them on the desk. In a longer text the lines that only pages have
 * stay what they are.
 */
export function keepFewWords(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const [only] = lines;
  if (lines.length === 1 && only?.role === "headline" && only.declared === undefined && isSentence(only.text))
    return [{ ...only, role: "body", stage: "within", sure: 0.5, why: "a whole sentence, and all there is" }];
  if (lines.some(({ role }) => role === "headline" || role === "body" || role === "credit")) return lines;
  const few = lines.length <= fewLines;
  const isOrder = lines.some(({ declared }) => declared?.status !== undefined);
  let headline = false;
  return lines.map((line): LabelledParagraph => {
    if (!isLoose(line) || (!few && hasPageWords(line.text))) return line;
    if (isOrder && line.text.split(" ").length <= 4) return line;
    const opens = !headline && !/[.!?]["”’']?$/u.test(line.text);
    headline = true;
    return {
      ...line,
      role: opens ? "headline" : "body",
      stage: opens ? "before" : "within",
      sure: Math.min(line.sure, 0.5),
      why: "there is nothing else that could be the story",
    };
  });
}
