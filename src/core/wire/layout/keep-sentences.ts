import { eachKind, kindNames } from "./line-kinds.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

/** Below this a line that was taken for furniture was hardly more than guessed. */
const guessBelow = 0.75;

/**
 * Leaves in the copy what reads as a sentence of it and was taken for furniture on little more than a guess: "The trial
 * continues." among paragraphs or right after the last. To lose a sentence is worse than to keep a line of the page.
 */
export function keepSentences(lines: readonly LabelledParagraph[]): readonly LabelledParagraph[] {
  let joined = false;
  return lines.map((line): LabelledParagraph => {
    // The wire's own marks part nothing.
    if (line.declared !== undefined) return line;
    if (line.role === "body") joined = true;
    if (line.role !== "furniture") return line;
    const kept = joined && line.sure < guessBelow && isSentence(line.text);
    if (!kept) {
      if (line.stage === "after") joined = false;
      return line;
    }
    return { ...line, role: "body", stage: "within", why: "a whole sentence among the prose or right after it" };
  });
}

/** A sentence of copy: opens with a capital, ends with a stop, has a verb, and none of the words of a page's own lines. */
function isSentence(text: string): boolean {
  if (text.split(" ").length < 3 || !/^["“‘'(]?\p{Lu}/u.test(text) || !/(?:[.!?]["”’']?|["”])$/u.test(text))
    return false;
  if (/(?:\.\.\.|…)$/u.test(text) || !/\p{Ll}{3}/u.test(text) || !verb.test(text)) return false;
  return !hasPageWords(text);
}

/** Whether the line has words that only a page's own lines have: sharing, related stories, sign-up forms. */
export function hasPageWords(text: string): boolean {
  let page = false;
  eachKind(text, (kind) => {
    if (ofPages.has(kind)) page = true;
  });
  return page;
}

const verb =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|went|came|took|made|began|ran|won|lost|left|fell|rose|met|gave|found|held|kept|led|paid|saw|sat|spoke|stood|told|wrote|said)\b|(?<=\s)\p{Ll}{2,}(?:ed|[^s\P{Ll}]s)(?=[\s.,!?"”])/u;

/** Families of words of a page's own lines, by number. */
const ofPages = new Set(
  [
    "social",
    "account",
    "advert",
    "comments",
    "related",
    "legal",
    "media",
    "tags",
    "command",
    "control",
    "section",
    "counter",
    "readingTime",
    "contact",
    "signOff",
    "cutLine",
    "seen",
    "bio",
    "provenance",
    "crumbs",
    "fileName",
    "you",
    "label",
    "labelled",
    "bar",
    "bracketed",
    "rule",
  ].map((kind) => kindNames.indexOf(kind)),
);
