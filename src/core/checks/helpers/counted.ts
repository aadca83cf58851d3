import { smallNumbers } from "../../language/lexicon/number-words.ts";

/** A regular expression's source for a whole number in copy: figures, with commas for thousands, or words below a hundred. */
export const counted = `\\d{1,3}(?:,\\d{3})+|\\d{1,6}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:${[
  ...smallNumbers.keys(),
]
  .filter((word) => /^\p{Ll}+$/u.test(word))
  .toSorted((one, other) => other.length - one.length)
  .join("|")})`;

/** What such a number says. */
export function countOf(words: string): number | undefined {
  const lower = words.toLowerCase().replaceAll(",", "");
  if (/^\d+$/.test(lower)) return Number(lower);
  const parts = lower.split("-").map((word) => smallNumbers.get(word));
  return parts.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
    0,
  );
}

/** What may not stand before and behind a count: it would be money, a share, an age, a piece of a longer number. */
export const beforeCount = "(?<![\\p{L}\\p{N}.,$£€-])";
export const behindCount =
  "(?![\\p{L}\\p{N}%-]|[.,]\\d| ?%| per ?cent| (?:years?|months|days|hours|minutes|miles|metres|meters)\\b)";

const anyCount = new RegExp(`${beforeCount}(?:${counted})${behindCount}`, "iu");

/** Whether anything is counted in some words. */
export const hasCount = (text: string): boolean => anyCount.test(text);

/** Whether the words before a number leave it open: "about", "more than". */
export const isRounded = (before: string): boolean =>
  /(?:about|around|some|nearly|almost|over|than|least|most|to|roughly|approximately|under|another) $/i.test(before);
