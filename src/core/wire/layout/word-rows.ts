/** The words of the keys of many lines, as numbers in one row: equal words have equal numbers, others hardly ever. */
export interface WordRows {
  /** One number a word, line after line. */
  hashes: Int32Array;
  /** Where in the key of its line each word begins. */
  places: Int32Array;
  /** How many words by now. */
  count: number;
  /** Where in the row the words of each line begin. */
  readonly starts: number[];
  /** Where in the key the next word will begin. */
  place: number;
}

/** Rows without a line. */
export const newWordRows = (): WordRows => ({
  hashes: new Int32Array(1024),
  places: new Int32Array(1024),
  count: 0,
  starts: [],
  place: 0,
});

/** The number of a word is made letter by letter. */
export const firstHash = 0x1b;
export const addToHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The words that come are those of the next line. */
export function beginLine(rows: WordRows): void {
  rows.starts.push(rows.count);
  rows.place = 0;
}

/** Adds a word of the line. */
export function addWord(rows: WordRows, hash: number, length: number): void {
  if (rows.count === rows.hashes.length) {
    rows.hashes = twice(rows.hashes);
    rows.places = twice(rows.places);
  }
  rows.hashes[rows.count] = hash;
  rows.places[rows.count] = rows.place;
  rows.count += 1;
  rows.place += length + 1;
}

/** The line's words are read anew, by another way. */
export function dropLine(rows: WordRows): void {
  rows.count = rows.starts.at(-1) ?? 0;
  rows.place = 0;
}

/**
 * Share of words that two lines have in common, of the longer one's: 1 where they are the same but for order; 0 where they
 * cannot have as many as `least` in common.
 */
export function sharedWords({ hashes, starts, count }: WordRows, one: number, other: number, least: number): number {
  const [from, to] = [starts[one] ?? 0, starts[one + 1] ?? count];
  const [otherFrom, otherTo] = [starts[other] ?? 0, starts[other + 1] ?? count];
  const most = Math.max(to - from, otherTo - otherFrom, 1);
  if (Math.min(to - from, otherTo - otherFrom) < most * least) return 0;
  const left = new Map<number, number>();
  for (let at = from; at < to; at += 1) left.set(hashes[at] ?? 0, (left.get(hashes[at] ?? 0) ?? 0) + 1);
  let common = 0;
  for (let at = otherFrom; at < otherTo; at += 1) {
    const more = left.get(hashes[at] ?? 0) ?? 0;
    if (more === 0) continue;
    common += 1;
    left.set(hashes[at] ?? 0, more - 1);
  }
  return common / most;
}

/** Whether all words of the shorter of two lines but its last, which may be cut off, are the first words of the longer. */
export function opensAlike({ hashes, starts, count }: WordRows, one: number, other: number): boolean {
  const [from, otherFrom] = [starts[one] ?? 0, starts[other] ?? 0];
  const words = Math.min((starts[one + 1] ?? count) - from, (starts[other + 1] ?? count) - otherFrom) - 1;
  for (let word = 0; word < words; word += 1) if (hashes[from + word] !== hashes[otherFrom + word]) return false;
  return true;
}

/** One number for all words of a line, from `from` in the row on. */
export function numberOfWords({ hashes, count }: WordRows, from: number): number {
  let number = count - from;
  for (let at = from; at < count; at += 1) number = (Math.imul(number, 0x01000193) ^ (hashes[at] ?? 0)) | 0;
  return number;
}

function twice(numbers: Int32Array): Int32Array {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
