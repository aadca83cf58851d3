/** A text as its words alone: lower case, no punctuation, one space between. */
export function wordKey(text: string): string {
  // Plain letters need no looking up of what other letters are.
  if (plain.test(text)) return text.toLowerCase().replace(plainGaps, " ").trim();
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
/** ASCII, and the marks of typesetters, which are no part of a word in any way of writing. */
const plain = /^[\x20-\x7e\s‘’“”–—…•«»]*$/;
const plainGaps = /[^a-z\d]+/g;

/** The same for the lines of one page, of which many are there again: the words of each text are read once. */
export function wordKeys(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const key = wordKey(text);
    known.set(text, key);
    return key;
  };
}

/** A key taken apart, to be compared with many others. */
export interface WordCount {
  readonly key: string;
  readonly words: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Takes a key apart. */
export function countWords(key: string): WordCount {
  const words = key.split(" ");
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { key, words: words.length, counts };
}

/** How much two keys have in common, 0 … 1: shared words over the longer one's, each counted as often as it stands there. */
export const similarity = (a: string, b: string): number => likeness(countWords(a), b, b.split(" "));

/** The same for a key that was taken apart before, and another with its words. */
export function likeness({ key, words, counts }: WordCount, other: string, otherWords: readonly string[]): number {
  if (key === other) return key === "" ? 0 : 1;
  if (key === "" || other === "") return 0;
  if (Math.max(key.length, other.length) > 8 * Math.min(key.length, other.length)) return 0;
  let shared = 0;
  let used: Map<string, number> | undefined;
  for (const word of otherWords) {
    const count = counts.get(word);
    if (count === undefined) continue;
    const before = used?.get(word) ?? 0;
    if (before >= count) continue;
    shared += 1;
    (used ??= new Map()).set(word, before + 1);
  }
  return shared / Math.max(words, otherWords.length);
}
