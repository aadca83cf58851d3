import { lineStarts } from "./line-starts.ts";

/** Words by their numbers and numbers by their words, without an object for each word. */
export interface WordIndex {
  readonly size: number;
  wordAt(index: number): string;
  /** `undefined` where it is not among them. */
  indexOf(word: string): number | undefined;
}

/** An index of words that stand one a line; `odd` has those whose line is empty. The last of equal words counts. */
export function wordIndex(words: string, odd: Readonly<Record<string, string>>): WordIndex {
  const starts = lineStarts(words);
  const size = starts.length - 1;
  const oddOnes = new Map(Object.entries(odd).map(([index, word]) => [word, Number(index)]));
  let mask = 1;
  while (mask < size * 2) mask *= 2;
  mask -= 1;
  // Open addressing: the number of the word and 1, or 0 for a free place.
  const table = new Int32Array(mask + 1);
  for (let index = 0; index < size; index++) {
    const start = starts[index] ?? 0;
    const end = (starts[index + 1] ?? 0) - 1;
    if (end === start) continue;
    let place = spread(words, start, end) & mask;
    while (table[place] !== 0) place = (place + 1) & mask;
    table[place] = index + 1;
  }

  const isAt = (word: string, index: number): boolean => {
    const start = starts[index] ?? 0;
    return (starts[index + 1] ?? 0) - 1 - start === word.length && words.startsWith(word, start);
  };

  return {
    size,
    wordAt: (index) => odd[index] ?? words.slice(starts[index], (starts[index + 1] ?? 1) - 1),
    indexOf(word) {
      if (word === "") return undefined;
      for (let place = spread(word, 0, word.length) & mask; table[place] !== 0; place = (place + 1) & mask) {
        const index = (table[place] ?? 0) - 1;
        if (isAt(word, index)) return index;
      }
      return oddOnes.get(word);
    },
  };
}

/** FNV-1a over a part of a text, its upper half folded in, since the lower alone is looked at. */
export function spread(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
