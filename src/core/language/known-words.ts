/** A word with what hangs on its letters alone, the same object wherever the word stands. */
export interface KnownWord {
  readonly text: string;
  readonly lower: string;
}

/** A table by the letters themselves, so that a word that was met before is not cut out of its text, only found. */
let places: ((KnownWord & { readonly hash: number }) | undefined)[] = [];
let count = 0;
/** Places; when half of them are taken the table is started afresh, so that odd input cannot fill the memory. */
const size = 1 << 17;

/** Where the number of a word's letters begins, and where it goes with one more. */
export const noLetters = 0x811c9dc5 | 0;
export const withLetter = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The word at `[from, to)` of a text. */
export function knownWord(text: string, from: number, to: number): KnownWord {
  let hash = noLetters;
  for (let i = from; i < to; i++) hash = withLetter(hash, text.charCodeAt(i));
  return wordOf(text, from, to, hash);
}

/** The same for those who have gone over its letters and know their number. */
export function wordOf(text: string, from: number, to: number, hash: number): KnownWord {
  let place = (hash ^ (hash >>> 15)) & (size - 1);
  for (let known = places[place]; known !== undefined; known = places[place]) {
    if (known.hash === hash && stands(known.text, text, from, to)) return known;
    place = (place + 1) & (size - 1);
  }
  if (count * 2 >= size || places.length === 0) {
    places = Array.from({ length: size }, () => undefined);
    count = 0;
    place = (hash ^ (hash >>> 15)) & (size - 1);
  }
  // Letter by letter: a slice would keep the whole text in memory, and be of wide letters where the text has one.
  let word = "";
  for (let i = from; i < to; i++) word += text.charAt(i);
  const known = { text: word, lower: word.toLowerCase(), hash };
  places[place] = known;
  count += 1;
  return known;
}

/** Whether exactly this word stands at `[from, to)`. */
function stands(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}
