import { isNamedPerson } from "./is-named-person.ts";
import { isNewsAgency } from "../fields/agencies.ts";
import { isSignOff } from "../fields/find-sign-off.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

const mostWords = 3;
/** So many paragraphs of whole sentences, and nothing else, show that their writer ends with a stop. */
const leastParagraphs = 2;

/**
 * Sets aside what came along under copy without blank lines: a few words that say nothing ("Route 6"), right below prose in
 * which every paragraph ends with a stop; and the name of the agency that sent it. A person's name may sign the copy, and a row of figures goes on with it.
 */
export function heedStrayEnd(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const index = lines.findLastIndex(({ declared }) => declared === undefined);
  const line = lines[index];
  if (line !== undefined && signsForAgency(lines, index)) return lines.with(index, signed(line));
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

/** "Reuters" right below prose, in copy without a picture: no credit, but whose copy it is. */
function signsForAgency(lines: readonly LabelledParagraph[], index: number): boolean {
  const [before, line] = [lines[index - 1], lines[index]];
  if (line?.role !== "credit" || before?.role !== "body" || !/[.!?…]["”’)]*$/u.test(before.text)) return false;
  return isNewsAgency(line.text) && lines.every(({ role }) => role !== "caption" && role !== "duplicate-caption");
}

function signed(line: LabelledParagraph): LabelledParagraph {
  const why = "the agency’s name under its copy";
  const declared = { role: "furniture", kind: "sign-off", field: "signOff", value: line.text, why } as const;
  return { ...line, role: "furniture", stage: "after", sure: 0.7, why, declared };
}

/** "Serves 4", "Attendance 900" */
const tells = /^(?:\p{L}+s|attendance|total|turnout|majority|score|result|referee)\s\d/iu;
const mayBe: ReadonlySet<string> = new Set(["body", "subhead"]);
const isSentence = ({ text }: LabelledParagraph): boolean =>
  /[.!?…]["”’)]*$/u.test(text) && text.split(" ", 6).length > 5;

const isStray = ({ role, text, cells, n, last }: LabelledParagraph): boolean =>
  mayBe.has(role) &&
  cells === undefined &&
  n === last &&
  text.split(" ").length <= mostWords &&
  /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?: \d{1,3})?$/u.test(text) &&
  !tells.test(text) &&
  !isNamedPerson(text) &&
  !isSignOff(text);
