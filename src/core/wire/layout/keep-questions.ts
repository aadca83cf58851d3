import type { LabelledParagraph } from "./label-paragraphs.ts";

/** So many questions with an answer under each make an interview. */
const leastQuestions = 2;
const longestQuestion = 25;

/**
 * Leaves in the copy the questions of an interview that stands in questions and answers, and what is answered: alone, a
 * question speaks to the reader as pages do, and an answer may be a few words.
 */
export function keepQuestions(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const isAsked = (line: LabelledParagraph | undefined): boolean =>
    line !== undefined &&
    line.declared === undefined &&
    line.text.endsWith("?") &&
    /^\p{Lu}.*\p{L}\?$/u.test(line.text) &&
    line.text.split(" ").length <= longestQuestion;
  const isAnswered = (index: number): boolean => {
    const answer = lines[index + 1];
    return answer !== undefined && answer.declared === undefined && /[.!…]["”’)]?$/u.test(answer.text);
  };
  const known = lines.filter(({ role }, index) => role === "body" && isAsked(lines[index]) && isAnswered(index));
  if (known.length < leastQuestions) return lines;
  let inside = false;
  return lines.map((line, index): LabelledParagraph => {
    const asks = isAsked(line) && isAnswered(index);
    const answers = isAsked(lines[index - 1]) && isAnswered(index - 1);
    const isKept = inside && (asks || answers) && mayBeCopy.has(line.role) && line.declared === undefined;
    inside = line.role === "body" || isKept;
    return isKept
      ? { ...line, role: "body", stage: "within", sure: 0.6, why: "a question or answer among others" }
      : line;
  });
}

const mayBeCopy: ReadonlySet<string> = new Set(["furniture", "subhead", "caption", "dek"]);
