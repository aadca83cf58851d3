import { parseCredit } from "../fields/parse-credit.ts";
import { parseByline } from "../fields/parse-byline.ts";
import type { LineRole } from "../../story/provenance.ts";
import { hasPageWords } from "./keep-sentences.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";
import type { Stage } from "./states.ts";

/** Longer texts are pages more often than notes. */
const [fewest, most] = [2, 30];
/** Below this a role was little more than guessed; below the second the headline was. */
const [guessed, wildlyGuessed] = [0.75, 0.35];

/**
 * Reads a short text in which hardly a line has the words of a page as what somebody typed: the sequence has learned from
 * pages, and guesses at recipes, letters and lists. Its guesses give way to what a writer does: the title first, where it
 * is no sentence, then copy.
 */
export function keepTyped(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const free = lines.filter(({ declared }) => declared === undefined);
  if (free.length < fewest || lines.length > most) return lines;
  if (free.some(isOfPage) || !free.some(({ role }) => role === "body")) return lines;
  const found = lines.findIndex(({ role }) => role === "headline");
  const first = lines.findIndex(({ declared }) => declared === undefined);
  // Below a line that may be the title, a sentence is none on a guess.
  const below = isWholeSentence(lines[found]?.text ?? "") && isTitle(lines[first]) ? guessed : wildlyGuessed;
  const isLost = found < 0 || (found > first && (lines[found]?.sure ?? 1) < below);
  const isTold = found >= 0 && isWholeSentence(lines[found]?.text ?? "") && found === first;
  const title = isLost && isTitle(lines[first]) ? first : isTold || isLost ? -1 : found;
  // Only news has pictures with captions.
  const isNews = lines.some(isSignOfNews);
  const start = Math.max(title, first - 1);
  const isLone = !lines.some(({ role }) => role === "caption");
  return lines.map((line, index): LabelledParagraph => {
    if (line.declared !== undefined) return line;
    if (index === title) return index === found ? line : as(line, "headline", "intro");
    const later = index > first + 1;
    // A picture's credit without a picture, on a line that may be anything.
    const isNoCredit = isLone && later && line.role === "credit" && !isCredit(line.text);
    if (index < start || line.role === "body" || !(isNoCredit || isGuess(line, later))) return line;
    if (line.role === "furniture" && isStray(line)) return line;
    if (line.role === "caption" && isNews) return line;
    const heads =
      line.blankBefore && !line.blankAfter && line.text.split(" ").length <= 4 && !/[.!?,;]$/u.test(line.text);
    return as(line, heads && index > title + 1 ? "subhead" : "body", "within");
  });
}

/** The line in another role; no picture is credited in it then. */
function as(line: LabelledParagraph, role: LineRole, stage: Stage): LabelledParagraph {
  const { inline, ...bare } = line;
  const kept = inline?.dateline === undefined ? bare : line;
  return { ...kept, role, stage, sure: 0.5, why: "no line here is a page's: what was typed is copy" };
}

const isTitle = (line: LabelledParagraph | undefined): boolean =>
  line !== undefined &&
  line.cells === undefined &&
  line.text.split(" ").length <= 14 &&
  !/[.!?:,;]["”’)]?$/u.test(line.text) &&
  /^\P{Ll}/u.test(line.text) &&
  !(/^by\s/iu.test(line.text) && (parseByline(line.text)?.sure ?? 0) >= 0.9);

/** "The council voted on Tuesday to reopen the baths." */
const isWholeSentence = (text: string): boolean => /\p{Ll}{2}\.["”’]?$/u.test(text) && text.split(" ").length >= 8;

/** What was guessed and may as well be copy; below the first lines a byline must say "By" or be sure. */
function isGuess({ role, text, sure }: LabelledParagraph, later: boolean): boolean {
  if (role === "headline") return true;
  if (role === "furniture" || role === "published" || role === "caption")
    return sure < guessed && !isContact.test(text);
  if (role === "dek") return later && sure < guessed;
  return role === "byline" && later && sure < guessed && (parseByline(text)?.sure ?? 0) < 0.9;
}

/** A few words that stand alone and say nothing: "Route 6". */
const isStray = ({ text, blankBefore, blankAfter, cells }: LabelledParagraph): boolean =>
  blankBefore && blankAfter && cells === undefined && text.split(" ").length <= 3 && !/[.!?:]["”’)]?$/u.test(text);

const isCredit = (text: string): boolean => (parseCredit(text)?.sure ?? 0) > 0.2;

const isSignOfNews = ({ role, sure, inline, text }: LabelledParagraph): boolean =>
  inline !== undefined ||
  (role === "credit" && (sure >= guessed || isCredit(text))) ||
  (sure >= guessed && (role === "byline" || role === "published"));

/** Addresses, numbers of telephones and of pages. */
const isContact = /@|https?:|www\.|\+\d{2}|\b(?:tel|phone|fax)\b|^\W*\d{1,4}\W*$/iu;

const isOfPage = (line: LabelledParagraph): boolean =>
  line.role === "furniture" && line.sure > 0.9 && hasPageWords(line.text);
