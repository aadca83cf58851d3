import { isTyped } from "./favour-copy.ts";
import { hasPageWords } from "./keep-sentences.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";
import { areEntries, isEntryTitle, isSentence, longSentence } from "./are-entries.ts";

/** How the parts of a text are headed, and so many of them make it one. */
interface Heading {
  readonly pattern: RegExp;
  readonly least: number;
  /** So many are enough where hardly anything else is there: under each a whole paragraph, and little above the first. */
  readonly leastAlone?: number;
  /** It tells when; a title of its own may stand under it. */
  readonly isTimed?: boolean;
  readonly why: string;
}

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?";
const headings: readonly Heading[] = [
  {
    pattern: /^\d{1,2}[.:h]\d{2}(?:\s?(?:a\.?m\.?|p\.?m\.?|gmt|bst|[ecmp]?[sd]?t))?$/iu,
    least: 3,
    leastAlone: 2,
    isTimed: true,
    why: "a time over an entry",
  },
  {
    pattern: new RegExp(
      `^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(?:${month}\\s+\\d{1,2}|\\d{1,2}\\s+${month})$`,
      "iu",
    ),
    least: 2,
    why: "a day over its entries",
  },
  { pattern: /^\d{1,2}[.)]\s+\p{L}[^.!?:;]{1,58}$/u, least: 3, why: "a number and a title over a part" },
];

/** So many lines below the headline the first part begins at the latest. */
const opening = 8;

/**
 * Keeps together what is made of parts with a time, a day or a number over each: a live blog, a diary, a list of five
 * walks. The headings are crossheads, what stands under them is copy. On a page such lines stand beside the story; here
 * they are all there is from the headline on.
 */
export function keepSections(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  const headline = lines.findIndex(({ role }) => role === "headline");
  if (headline < 0) return lines;
  const opens = lines.slice(headline + 1, headline + 1 + opening);
  for (const { pattern, least, leastAlone = least, isTimed = false, why } of headings) {
    if (!opens.some(({ text }) => pattern.test(text))) continue;
    const at = lines.flatMap(({ text, declared }, index) =>
      index > headline && declared === undefined && text.length <= 62 && pattern.test(text) ? [index] : [],
    );
    const [first = Infinity] = at;
    if (at.length < leastAlone || first > headline + opening || !areApart(lines, at)) continue;
    // In typed copy an entry may be a few words: what is on, and when.
    const isListing = isTimed && isTyped(lines);
    if (!isListing && !areProse(lines, at, isTimed)) continue;
    if (at.length < least && !isListing && !areEntries(lines, headline, at)) continue;
    const starts = new Set(at);
    const titles = isTimed ? starts : none;
    return lines.map((line, index): LabelledParagraph => {
      if (line.declared !== undefined || index <= headline) return line;
      if (starts.has(index)) return { ...line, role: "subhead", stage: "within", sure: 0.8, why };
      if (isEntryTitle(lines, index, titles))
        return { ...line, role: "subhead", stage: "within", sure: 0.7, why: "the title of an entry" };
      const isIntro = index < first && line.role === "furniture" && isSentence(line.text);
      if (
        !isIntro &&
        (index < first || !mayBeCopy.has(line.role) || (hasPageWords(line.text) && !isSentence(line.text)))
      )
        return line;
      return { ...line, role: "body", stage: "within", sure: 0.7, why: "stands in a part with a heading of its own" };
    });
  }
  return lines;
}

const mayBeCopy: ReadonlySet<string> = new Set(["furniture", "dek", "subhead", "byline", "published", "caption"]);
const none: ReadonlySet<number> = new Set();

/** Every heading once, something under each. */
const areApart = (lines: readonly LabelledParagraph[], at: readonly number[]): boolean =>
  new Set(at.map((index) => lines[index]?.text)).size === at.length &&
  at.every((from, part) => (at[part + 1] ?? lines.length) > from + 1);

/** Mostly sentences, few of which are a page's. */
function areProse(lines: readonly LabelledParagraph[], at: readonly number[], isTimed: boolean): boolean {
  const starts = new Set(at);
  const under = lines.filter(
    ({ declared }, index) =>
      index > (at[0] ?? 0) &&
      !starts.has(index) &&
      declared === undefined &&
      !(isTimed && isEntryTitle(lines, index, starts)),
  );
  const sentences = under.filter(({ text }) => isSentence(text)).length;
  // A writer speaks to the reader in whole sentences too.
  const ofPage = under.filter(
    ({ text }) => !(isSentence(text) && text.length >= longSentence) && hasPageWords(text),
  ).length;
  return sentences >= under.length * 0.6 && ofPage <= under.length * 0.34;
}
