import type { LineShape } from "./line-shape.ts";
import type { StemRows } from "./stem-rows.ts";

/** For each line how far it speaks of what the story's prose speaks of. */
export interface Kinship {
  /** 0…1: share of the longer words that paragraphs of the core other than this one use. */
  readonly shared: Float64Array;
  /** How many such words. */
  readonly count: Int32Array;
  /** The same share for words with a capital only: names. */
  readonly names: Float64Array;
}

/** Compares each line's longer words with those of the prose from `first` to `last`. */
export function findKinship(
  shapes: readonly LineShape[],
  { ids, isName, starts, count: end, known }: StemRows,
  [first, last]: readonly [number, number],
): Kinship {
  const count = shapes.length;
  const uses = new Int32Array(known.count);
  const isCore = (index: number): boolean => index >= first && index <= last && shapes[index]?.prose === true;
  for (let index = Math.max(first, 0); index <= last; index += 1) {
    if (!isCore(index)) continue;
    const to = starts[index + 1] ?? end;
    for (let at = starts[index] ?? 0; at < to; at += 1) {
      const stem = ids[at] ?? 0;
      uses[stem] = (uses[stem] ?? 0) + 1;
    }
  }
  const kinship = { shared: new Float64Array(count), count: new Int32Array(count), names: new Float64Array(count) };
  for (let index = 0; index < count; index += 1) {
    const from = starts[index] ?? 0;
    const to = starts[index + 1] ?? end;
    const own = isCore(index) ? 1 : 0;
    let shared = 0;
    let names = 0;
    let allNames = 0;
    for (let at = from; at < to; at += 1) {
      const used = (uses[ids[at] ?? 0] ?? 0) > own;
      if (used) shared += 1;
      if (isName[at] === 1) {
        allNames += 1;
        if (used) names += 1;
      }
    }
    kinship.shared[index] = to === from ? 0 : shared / (to - from);
    kinship.count[index] = shared;
    kinship.names[index] = allNames === 0 ? 0 : names / allNames;
  }
  return kinship;
}
