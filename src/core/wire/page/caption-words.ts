import { foldSpaces, plain, type RichText, sliceText, trimText } from "../../story/text.ts";
import { splitCaption } from "../captions/split-caption.ts";
import { looksLikePerson } from "../fields/parse-byline.ts";
import { type FoundCredit, parseCredit } from "../fields/parse-credit.ts";
import { classTokens } from "./class-tokens.ts";
import { isOfFamily } from "./name-families.ts";
import type { PageLine } from "./page-lines.ts";
import type { PageElement } from "./page-node.ts";

/** What one line says of a picture. */
export interface CaptionWords {
  readonly caption: RichText;
  readonly credit: string | undefined;
}

/** Caption and credit of one line: as the markup parts them, else as the words do. */
export function captionWords(line: PageLine, role: "caption" | "credit"): CaptionWords {
  const marked = partedByMarkup(line);
  if (marked !== undefined) return marked;
  const { text } = line.text;
  const whole = parseCredit(text);
  if (whole !== undefined && isWholeCredit(text, whole, role)) return { caption: plain(""), credit: whole.text };
  const parted = splitCaption(text);
  const isParted =
    parted.credit !== undefined && parted.caption !== "" && (role === "caption" || parted.credit.sure >= 0.5);
  const isSentence = /[.!?]$/u.test(text) && (whole?.sure ?? 0) < 0.5;
  if (role === "credit" && !isParted && !isSentence) return { caption: plain(""), credit: whole?.text ?? bare(text) };
  return { caption: stretch(line.text, parted.caption), credit: parted.credit?.text };
}

/** A line that is nothing but a credit, though its tail alone would be one too ("Bloomberg via Getty Images"). */
function isWholeCredit(text: string, whole: FoundCredit, role: "caption" | "credit"): boolean {
  if (text.length > 110) return false;
  if (whole.why.startsWith("opens with")) return !opensCaption(text);
  // A bare name with a stop behind it is a sentence of the caption.
  const isSentence = whole.sure < 0.5 && /[.!?]$/u.test(text);
  const { caption, credit } = splitCaption(text);
  if (credit === undefined || caption === "") return !isSentence && whole.sure >= (role === "credit" ? 0.1 : 0.7);
  // "Ann Lee | Getty Images"
  const between = text.slice(caption.length, text.length - credit.raw.length);
  if (looksLikePerson(caption) && !caption.endsWith(".") && between.trim() === "|" && credit.sure < 0.9) return true;
  const tail = text.slice(text.length - credit.raw.length);
  const isSetApart =
    /^[([©]/u.test(tail) ||
    credit.why.startsWith("opens with") ||
    /[.!?|…]["”’)]?\s*$/u.test(caption) ||
    text.includes("|");
  return !isSetApart && caption.split(" ").length <= 3 && whole.sure >= 0.8;
}

/** "Main image: Fishermen mend nets. Photograph: Ann Lee" */
function opensCaption(text: string): boolean {
  const { caption, credit } = splitCaption(text);
  return credit?.why.startsWith("opens with") === true && /\p{L}[.!?]["”’)]?$/u.test(caption);
}

/** `<p>Fishermen mend nets. <span class="credit">Ann Lee</span></p>` */
function partedByMarkup(line: PageLine): CaptionWords | undefined {
  const { text, runs, block } = { ...line, text: line.text };
  const isCredit = runs.map(({ element }) => isCreditElement(element, block));
  if (!isCredit.includes(true) || !isCredit.includes(false)) return undefined;
  const from = runs[isCredit.indexOf(true)]?.from ?? 0;
  const to = runs[isCredit.lastIndexOf(true)]?.to ?? 0;
  const credit = text.text.slice(from, to);
  if (credit.length > 160) return undefined;
  const rest =
    from < 3
      ? trimText(sliceText(text, to))
      : to >= text.text.length - 3
        ? trimText(sliceText(text, 0, from))
        : undefined;
  if (rest === undefined) return undefined;
  // "Photo:" outside the element, the name inside.
  if (rest.text.length < 25 && parseCredit(`${rest.text} ${credit}`)?.why.startsWith("opens with") === true)
    return { caption: plain(""), credit: parseCredit(`${rest.text} ${credit}`)?.text };
  const again = splitCaption(rest.text);
  return { caption: stretch(rest, again.caption), credit: parseCredit(credit)?.text ?? bare(credit) };
}

/** Whether an element within a line, or one round it in the line, is called a credit. */
export const isCreditElement = (element: PageElement, block: PageElement): boolean => {
  const inCaption = isOfFamily(block, "caption");
  for (let at: PageElement | undefined = element; at !== undefined && at !== block; at = at.parent)
    if (isOfFamily(at, "credit") || (inCaption && isSource(at))) return true;
  return false;
};

/** What a caption's markup calls its source is the picture's. */
const isSource = (element: PageElement): boolean => classTokens(element).includes("source");

/** The part of a text that reads so, with its marks. */
function stretch(text: RichText, words: string): RichText {
  const at = words === "" ? -1 : text.text.indexOf(words);
  return at < 0 ? plain(words) : trimText(sliceText(text, at, at + words.length));
}

const bare = (text: string): string => foldSpaces(text).replace(/^[([]\s*|\s*[)\]]$/gu, "");
