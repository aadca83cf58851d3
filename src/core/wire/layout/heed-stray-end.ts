import { isNamedPerson } from "./is-named-person.ts";
import { isSignOff } from "../fields/find-sign-off.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

const mostWords = 3;
/** So many paragraphs of whole sentences, and nothing else, show that their writer ends with a stop. */
const leastParagraphs = 2;

/**
 * Sets aside what came along under copy without blank lines: a few words that say nothing ("Route 6"), right below prose in
 * which every paragraph ends with a stop. A name may sign the copy, and a row of figures goes on with it.
 */
export function heedStrayEnd(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const index = lines.findLastIndex(({ declared }) => declared === undefined);
  const line = lines[index];
  if (line === undefined || line.blankBefore || !isStray(line)) return lines;
  const copy = lines.slice(0, index).filter(({ role }) => role === "body");
  if (copy.length < leastParagraphs || lines[index - 1] !== copy.at(-1) || !copy.every(isSentence)) return lines;
  return lines.with(index, {
    ...line,
    role: "furniture",
    stage: "after",
    sure: 0.6,
    why: "a few words under the last paragraph that say nothing",
  });
}

const mayBe: ReadonlySet<string> = new Set(["body", "subhead"]);
const isSentence = ({ text }: LabelledParagraph): boolean =>
  /[.!?…]["”’)]*$/u.test(text) && text.split(" ", 6).length > 5;

const isStray = ({ role, text, cells, n, last }: LabelledParagraph): boolean =>
  mayBe.has(role) &&
  cells === undefined &&
  n === last &&
  text.split(" ").length <= mostWords &&
  /^\p{Lu}\p{L}+(?: \p{L}+)?(?: \d{1,3})?$/u.test(text) &&
  !isNamedPerson(text) &&
  !isSignOff(text);
