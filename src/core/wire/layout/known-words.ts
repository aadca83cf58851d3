import { hasSmallWord } from "./small-words.ts";

/** The words of a text, each once, found by their numbers: what is asked of a word again and again is found out once. */
export interface KnownWords {
  /** A table of places: the word's hash, and its number from 1; 0 where the place is free. */
  hashes: Int32Array;
  numbers: Int32Array;
  /** By number: 1 for a small word of running English. */
  small: Uint8Array;
  /** By number: the word's stem, less than nothing for `unread` and `stemless`. */
  stems: Int32Array;
  count: number;
}

/** Nobody has asked for the word's stem, or it has none. */
export const unread = -2;
export const stemless = -1;

/** No word yet. */
export const newKnownWords = (): KnownWords => ({
  hashes: new Int32Array(1024),
  numbers: new Int32Array(1024),
  small: new Uint8Array(512),
  stems: new Int32Array(512).fill(unread),
  count: 0,
});

/** The number of the word of plain letters from `from` to `to`, the same each time. */
export function knownWord(words: KnownWords, hash: number, text: string, from: number, to: number): number {
  const { hashes, numbers } = words;
  const mask = hashes.length - 1;
  let place = placeOf(hash, mask);
  for (let number = numbers[place] ?? 0; number !== 0; number = numbers[place] ?? 0) {
    if (hashes[place] === hash) return number - 1;
    place = (place + 1) & mask;
  }
  const number = words.count;
  words.count += 1;
  hashes[place] = hash;
  numbers[place] = words.count;
  words.small[number] = hasSmallWord(text, from, to) ? 1 : 0;
  if (words.count * 2 > hashes.length) spread(words);
  return number;
}

const placeOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

function spread(words: KnownWords): void {
  const { hashes, numbers, small, stems } = words;
  const size = hashes.length * 2;
  words.hashes = new Int32Array(size);
  words.numbers = new Int32Array(size);
  words.small = new Uint8Array(size / 2);
  words.small.set(small);
  words.stems = new Int32Array(size / 2).fill(unread);
  words.stems.set(stems);
  numbers.forEach((number, at) => {
    if (number === 0) return;
    const hash = hashes[at] ?? 0;
    let place = placeOf(hash, size - 1);
    while (words.numbers[place] !== 0) place = (place + 1) & (size - 1);
    words.hashes[place] = hash;
    words.numbers[place] = number;
  });
}
