import { splitCaption } from "../captions/split-caption.ts";
import { isPictureSource } from "../fields/agencies.ts";
import { looksLikePerson } from "../fields/parse-byline.ts";
import { parseCredit } from "../fields/parse-credit.ts";
import { readDate } from "../fields/read-date.ts";
import { isNamedPerson } from "./is-named-person.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";
import { keyOf } from "./key-of.ts";

/** A credit, and a line of credit and caption, is no longer. */
const longest = 300;

/**
 * Settles what is credit and what caption by the words, where the sequence let them pass for something else: what is a
 * credit once is one when it stands there again, and a credit in brackets under a sentence makes that sentence a caption.
 */
export function heedCredits(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const credits = new Set(lines.filter(({ role }) => role === "credit").map(({ text }) => keyOf(text)));
  const settled = lines.map((line, index): LabelledParagraph => {
    if (line.declared !== undefined || !heeded.has(line.role) || line.text.length > longest) return line;
    if (line.role === "credit") return captionIn(line) ?? kickerAt(line, lines[index - 1], lines[index + 1]) ?? line;
    const why = whyCredit(line, lines[index - 1], credits);
    return why === undefined ? line : { ...line, role: "credit", sure: 0.8, why };
  });
  return settled.map((line, index): LabelledParagraph => {
    const under = settled[index + 1];
    const found = under?.role === "credit" && lines[index + 1]?.role !== "credit" && isBracketed(under.text);
    if (!found || line.role !== "dek" || line.declared !== undefined) return line;
    return { ...line, role: "caption", sure: 0.7, why: "a credit in brackets stands under it" };
  });
}

/** A paragraph and the headline are no credit. */
const heeded: ReadonlySet<string> = new Set(["credit", "caption", "furniture", "dek", "byline", "subhead"]);
const isBracketed = (text: string): boolean => /^[([][^()[\]]+[)\]]$/u.test(text);

/** A line taken for a credit in which a whole sentence stands before it. */
function captionIn(line: LabelledParagraph): LabelledParagraph | undefined {
  const { caption, credit } = splitCaption(line.text);
  if (credit === undefined || credit.sure < 0.6 || !/\p{L}{3}[.!?]["”’]?$/u.test(caption)) return undefined;
  return { ...line, role: "caption", sure: 0.7, why: "a sentence stands before the credit" };
}

/** "Money Matters" right under the headline, and no caption by it: the name of a column, and nobody who took a picture. */
function kickerAt(
  line: LabelledParagraph,
  before: LabelledParagraph | undefined,
  after: LabelledParagraph | undefined,
): LabelledParagraph | undefined {
  const isAlone = before?.role === "headline" && after?.role !== "caption" && after?.role !== "duplicate-caption";
  if (!isAlone || (parseCredit(line.text)?.sure ?? 0) > bareName || isNamedPerson(line.text)) return undefined;
  return { ...line, role: "furniture", sure: 0.6, why: "a few words under the headline, and no picture by them" };
}
/** A name and nothing else makes a credit no surer. */
const bareName = 0.2;

function whyCredit(
  line: LabelledParagraph,
  before: LabelledParagraph | undefined,
  credits: ReadonlySet<string>,
): string | undefined {
  const sure = parseCredit(line.text)?.sure ?? 0;
  if (line.role === "caption") return sure >= 0.7 && !captionsCredit(line.text) ? onlyCredit : undefined;
  if (line.role === "furniture" && sure >= 0.6 && credits.has(keyOf(line.text))) return "the same credit again";
  const bracketed = sure >= 0.4 && line.stage !== "after" && isBracketed(line.text);
  if (bracketed && before !== undefined && isSentenceOver(before) && readDate(line.text) === undefined)
    return "a name in brackets under a sentence";
  return undefined;
}

const onlyCredit = "nothing but a picture credit";

/** "The old mill at dusk Ann Lee/Reuters": words of a caption, and behind them a credit that is surely one. */
function captionsCredit(text: string): boolean {
  if (opensCredit.test(text)) return false;
  const { caption, credit } = splitCaption(text);
  if (credit === undefined || credit.sure < leastBehind || !saysMore.test(caption)) return false;
  // "Ann Lee Getty Images/AFP": the name is the photographer's, where the credit has none of its own.
  return !looksLikePerson(caption) || !credit.text.split(/\s*[/|,]\s*/u).every(isPictureSource);
}
/** "Photograph by H. Lee, Some Library/Reuters": a credit from its first word on. */
const opensCredit =
  /^(?:(?:pool|file|handout|staff|undated)\s+)?(?:photo(?:graph)?|picture|image|illustration|video|credit|courtesy|source)s?\s*(?::|\b(?:by|of|from|via|courtesy|credit)\b)/iu;
const leastBehind = 0.85;
/** Two words at least, the last no link between names ("Ann Lee and Bo Chan/AP"). */
const saysMore = /\S\s+(?!(?:and|&|by|via|for|of|from|with)$)\S+$/u;

const mayStandOver: ReadonlySet<string> = new Set(["dek", "caption", "furniture"]);
const isSentenceOver = ({ role, text }: LabelledParagraph): boolean =>
  mayStandOver.has(role) && /\p{L}[.!?]?["”’]?$/u.test(text) && text.split(" ").length >= 5;
