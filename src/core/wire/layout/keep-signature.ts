import { mayOpen } from "../patterns/may-open.ts";
import { isNamedPerson } from "./is-named-person.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** How readers close a letter to the editor; "Cheers" and "Best" close one to the desk. */
const closing = /^(?:Yours (?:faithfully|sincerely|truly|etc\.?|in \p{Ll}+)|Sincerely(?: yours)?|Faithfully)[,.]?$/u;
const mayClose = mayOpen(closing);
const salutation = /^(?:Dear )?(?:Sirs?|Madam|Editor|Sir or Madam)\b\s*[,:;—–-]|^(?:To|Dear) the editor\b/iu;
/** What the desk prints where it knows the writer and does not say who it is. */
const unnamed =
  /^[([]?(?:full )?(?:names?(?: (?:and|&) address(?:es)?)?|address(?:es)?) (?:supplied|withheld|provided|with (?:the )?editor)(?: (?:by|on|at) (?:\p{L}+(?:’s|'s)? )?request)?[)\]]?\.?$/iu;

/** Name, office, town. */
const mostLines = 4;
/** Name and town. */
const mostNames = 2;
const longestLine = 80;

/** Leaves under a reader's letter who signed it: on a page such lines stand under the prose as about an author. */
export function keepSignature(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const isLetter = lines.some(({ role, text }) => role === "body" && salutation.test(text));
  let left = 0;
  return lines.map((line, index): LabelledParagraph => {
    if (line.declared !== undefined) return line;
    if (line.text.length <= longestLine && unnamed.test(line.text) && lines.slice(0, index).some(isCopy))
      return kept(line);
    // On a page of letters the names stand under them without a word of goodbye.
    if (isLetter && lines[index - 1]?.role === "body" && isSigner(line.text.split(",")[0] ?? "")) left = mostNames;
    if (isLetter && mayClose(line.text) && closing.test(line.text)) {
      left = mostLines;
      return kept(line);
    }
    const signs = left > 0 && line.text.length <= longestLine && !/[.!?]$/u.test(line.text) && mayBe.has(line.role);
    left = signs ? left - 1 : 0;
    return signs ? kept(line) : line;
  });
}

/** "Ruth Calder", "J. R. Harker" */
const isSigner = (text: string): boolean =>
  isNamedPerson(text) || /^(?:\p{Lu}\.? ?){1,3} ?\p{Lu}[\p{L}’'-]+$/u.test(text);

const isCopy = ({ role }: LabelledParagraph): boolean => role === "body";

const kept = (line: LabelledParagraph): LabelledParagraph =>
  line.role === "body" ? line : { ...line, role: "body", stage: "within", sure: 0.7, why: "signs the letter" };

const mayBe: ReadonlySet<string> = new Set(["furniture", "byline", "body", "subhead", "credit"]);
