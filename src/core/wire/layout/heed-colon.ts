import type { LabelledParagraph } from "./label-paragraphs.ts";

/** How a reader's letter begins. */
const salutation = /^(?:Dear )?(?:Sirs?|Madam|Sir or Madam|Editor)\s*[,:]$|^(?:To|Dear) the editor\s*[,:]$/iu;

/**
 * What was taken for the headline and introduces what follows is copy: the greeting of a letter to the editor, a line with a colon
 * before somebody's words, the first question of an interview.
 */
export function heedColon(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const at = lines.findIndex(({ role }) => role === "headline");
  const line = lines[at];
  if (line === undefined || line.declared !== undefined || !isIntroduction(line.text, lines[at + 1]?.text))
    return lines;
  return lines.map((one, index) =>
    // Below what is no headline stands no dek.
    index === at || (one.role === "dek" && one.declared === undefined)
      ? { ...one, role: "body", stage: "within", sure: 0.7, why: "introduces what follows" }
      : one,
  );
}

const isIntroduction = (text: string, next = ""): boolean =>
  salutation.test(text) ||
  (/\p{L}:$/u.test(text) && /^["“‘]/u.test(next)) ||
  (/^Q[:.]\s/u.test(text) && /^A[:.]\s/u.test(next));
