import type { LineShape } from "./line-shape.ts";
import type { WordRows } from "./word-rows.ts";

/** For each line which other lines have its words. */
export interface Repeats {
  /** Other lines with exactly these words. */
  readonly same: Int32Array;
  /** Distance in lines to the nearest of them; 0 where there is none. */
  readonly near: Int32Array;
  /** Another line begins with these words and goes on, or these words begin with another line. */
  readonly opens: Uint8Array;
  /** A longer line holds these words somewhere. */
  readonly within: Uint8Array;
  /** It holds the words of a shorter line, and more. */
  readonly holds: Uint8Array;
}

/** So many words on end, at the beginning of one line and anywhere in another, make it worth comparing the two. */
const runLength = 4;
/** A line that is there hundreds of times is compared a few times only. */
const mostCompared = 4;

/** Finds lines that are there again, or inside others, by an index over runs of words: time grows with the text, not with its square. */
export function findRepeats(shapes: readonly LineShape[], rows: WordRows): Repeats {
  const count = shapes.length;
  const repeats = {
    same: new Int32Array(count),
    near: new Int32Array(count),
    opens: new Uint8Array(count),
    within: new Uint8Array(count),
    holds: new Uint8Array(count),
  };
  findSame(shapes, repeats);
  findInside(shapes, rows, repeats);
  return repeats;
}

function findSame(shapes: readonly LineShape[], { same, near }: Repeats): void {
  // By number first: a key is made for those lines alone that have their like.
  const byNumber = new Map<number, number[]>();
  shapes.forEach(({ keyNumber }, index) => push(byNumber, keyNumber, index));
  for (const numbered of byNumber.values()) {
    if (numbered.length < 2) continue;
    const byKey = new Map<string, number[]>();
    for (const index of numbered) push(byKey, shapes[index]?.key() ?? "", index);
    for (const places of byKey.values()) {
      for (const place of places) same[place] = places.length - 1;
      nearestOf(places, near);
    }
  }
}

/** Notes for each of the places, which are in order, the distance to the nearest other; 0 where there is none. Once through the list: a line may be there ten thousand times. */
function nearestOf(places: readonly number[], near: Int32Array): void {
  places.forEach((place, own) => {
    const before = places[own - 1];
    const after = places[own + 1];
    if (before === undefined && after === undefined) return;
    near[place] = Math.min(place - (before ?? -Infinity), (after ?? Infinity) - place);
  });
}

function findInside(shapes: readonly LineShape[], rows: WordRows, { opens, within, holds }: Repeats): void {
  const { hashes, places, starts } = rows;
  const openings = new Map<number, number[]>();
  const marked = new Uint8Array(filter);
  const endOf = (index: number): number => starts[index + 1] ?? rows.count;
  shapes.forEach((_, index) => {
    const from = starts[index] ?? 0;
    if (endOf(index) - from < runLength) return;
    const run = runAt(hashes, from);
    marked[run & (filter - 1)] = 1;
    const list = openings.get(run);
    if (list === undefined) openings.set(run, [index]);
    else if (list.length < mostCompared) list.push(index);
  });
  shapes.forEach((shape, index) => {
    const from = starts[index] ?? 0;
    const end = endOf(index) - runLength;
    for (let at = from; at <= end; at += 1) {
      const run = runAt(hashes, at);
      if (marked[run & (filter - 1)] === 0) continue;
      for (const other of openings.get(run) ?? []) {
        const shorter = shapes[other];
        if (other === index || shorter === undefined || shorter.keyNumber === shape.keyNumber) continue;
        const otherFrom = starts[other] ?? 0;
        // The words are compared by their numbers; letters only where all but the last of the shorter are the same.
        const words = Math.min(endOf(other) - otherFrom, endOf(index) - at);
        if (!sameWords(hashes, otherFrom, at, words - 1)) continue;
        if (at === from && opensOther(shorter.key(), shape.key())) opens[other] = 1;
        if (shorter.key() === shape.key() || !shape.key().startsWith(shorter.key(), places[at] ?? 0)) continue;
        within[other] = 1;
        holds[index] = 1;
      }
    }
  });
}

function sameWords(hashes: Int32Array, one: number, other: number, count: number): boolean {
  for (let word = 0; word < count; word += 1) if (hashes[one + word] !== hashes[other + word]) return false;
  return true;
}

/** So many letters are no chance: shorter lines begin alike often. */
const leastOpening = 20;

const opensOther = (one: string, other: string): boolean =>
  one !== other &&
  one.length >= leastOpening &&
  other.length >= leastOpening &&
  (one.startsWith(other) || other.startsWith(one));

/** Most runs open no line: one look at a small table tells. */
const filter = 1 << 14;

/** A number for the run of words from `at` on; equal runs have equal numbers, others hardly ever. */
const runAt = (hashes: Int32Array, at: number): number =>
  (Math.imul(Math.imul(Math.imul(hashes[at] ?? 0, 131) + (hashes[at + 1] ?? 0), 131) + (hashes[at + 2] ?? 0), 131) +
    (hashes[at + 3] ?? 0)) |
  0;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
