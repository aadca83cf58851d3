import type { Dictionary } from "./dictionary.ts";
import { editDistance } from "./edit-distance.ts";

const letters = "esianrtolcdugmphbyfvkwzxjq'";

/**
 * What may have been meant by a word in small letters, likeliest first: what is often mistaken, then one slip of the hand, then two
 * words run together, then two slips. `common` words (those of the story itself) go before others of their kind.
 */
export function suggest(
  word: string,
  dictionary: Dictionary,
  common: ReadonlySet<string>,
  most: number,
): readonly string[] {
  const ranks = new Map<string, number>();
  const offer = (candidate: string, rank: number): void => {
    if (
      candidate === word ||
      candidate.endsWith("'s") ||
      candidate === "" ||
      (ranks.get(candidate) ?? Infinity) <= rank
    )
      return;
    if (!candidate.split(" ").every((part) => dictionary.offers(part))) return;
    ranks.set(candidate, rank);
  };
  for (const [wrong, right] of dictionary.affixes.confusions)
    for (let at = word.indexOf(wrong); at >= 0; at = word.indexOf(wrong, at + 1))
      offer(word.slice(0, at) + right + word.slice(at + wrong.length), 2);
  oneSlip(word, offer);
  for (let at = 3; at <= word.length - 3; at++) offer(`${word.slice(0, at)} ${word.slice(at)}`, 6);
  if (![...ranks.keys()].some((candidate) => !candidate.includes(" ")))
    for (const candidate of dictionary.likely(word[0] ?? "", word.length))
      if (editDistance(word, candidate.toLowerCase(), 2) <= 2) offer(candidate, 7);
  const rankOf = ([candidate, rank]: readonly [string, number]): number =>
    (rank > 5 ? 10 : 0) + rank - (common.has(candidate) ? 5 : 0) - (skeleton(candidate) === skeleton(word) ? 1 : 0);
  return [...ranks]
    .sort((a, b) => rankOf(a) - rankOf(b) || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([candidate]) => candidate);
}

/** Letters that changed places and doubled ones are likelier than one for another. */
function oneSlip(word: string, offer: (candidate: string, rank: number) => void): void {
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const rest = after.slice(1);
    if (after.length > 1) offer(before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2), 1);
    if (after !== "") offer(before + rest, after[0] === before.at(-1) || after[0] === after[1] ? 1 : 3);
    for (const letter of letters) {
      // The first letter is seldom the wrong one.
      const first = at === 0 ? 1 : 0;
      offer(before + letter + after, (letter === before.at(-1) || letter === after[0] ? 1 : 3) + first);
      if (after !== "") offer(before + letter + rest, (isVowel(letter) && isVowel(after[0]) ? 3 : 4) + first);
    }
  }
}

const isVowel = (letter: string | undefined): boolean => letter !== undefined && "aeiou".includes(letter);

/** The consonants of a word, doubled ones once: what stays when somebody spells by ear. */
const skeleton = (word: string): string => word.replace(/[aeiouy']/gu, "").replace(/(.)\1+/gu, "$1");
