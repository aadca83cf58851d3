import { saltTemplates } from "./features.ts";
import { mix } from "./hash.ts";
import { packedOf, type WeightTable } from "./weight-table.ts";

/** Values below this are looked up by their number; the hash of a word is above. */
const smallBits = 13;

/** The weights of a fixed list of kinds of features, each of which has one value at every place. */
export interface WeightsByKind {
  readonly table: WeightTable;
  readonly salts: Int32Array;
  /**
   * The weights of small values, kind by kind; 0 where none was asked for yet. Two kinds of features in three have such values
   * (parts of speech, distances, classes), few of which are common: side by side they stay in the processor's cache, where
   * in the great table each is somewhere else.
   */
  readonly small: Int32Array;
}

/** Makes a table ready for features of these kinds. */
export const weightsByKind = (table: WeightTable, kinds: readonly number[]): WeightsByKind => ({
  table,
  salts: saltTemplates(kinds),
  small: new Int32Array(kinds.length << smallBits),
});

/** The sum of the weights of a value for each kind, for a table of one weight a key. */
export function sumByKind({ table, salts, small }: WeightsByKind, values: Int32Array): number {
  const { entries, mask, scale } = table;
  const count = salts.length;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const value = values[k] ?? 0;
    if (value >>> smallBits === 0) {
      const place = (k << smallBits) | value;
      const known = small[place] ?? 0;
      sum += (known === 0 ? (small[place] = packedOf(entries, mask, mix(salts[k] ?? 0, value))) : known) & 0xff;
    } else sum += packedOf(entries, mask, mix(salts[k] ?? 0, value)) & 0xff;
  }
  return (sum - 128 * count) * scale;
}

/** Adds up the four weights of a value for each kind into `sums[at …]`. */
export function addByKind(
  { table, salts, small }: WeightsByKind,
  values: Int32Array,
  sums: Float64Array,
  at: number,
): void {
  const { entries, mask, scale } = table;
  const count = salts.length;
  // Two of the four weights in each number, sixteen bits apart: they are never below zero, so none runs into the next.
  let even = 0;
  let odd = 0;
  for (let k = 0; k < count; k++) {
    const value = values[k] ?? 0;
    let packed: number;
    if (value >>> smallBits === 0) {
      const place = (k << smallBits) | value;
      packed = small[place] ?? 0;
      if (packed === 0) packed = small[place] = packedOf(entries, mask, mix(salts[k] ?? 0, value));
    } else packed = packedOf(entries, mask, mix(salts[k] ?? 0, value));
    even += packed & 0x00ff00ff;
    odd += (packed >>> 8) & 0x00ff00ff;
  }
  const nothing = 128 * count;
  sums[at] = ((even & 0xffff) - nothing) * scale;
  sums[at + 1] = ((odd & 0xffff) - nothing) * scale;
  sums[at + 2] = ((even >>> 16) - nothing) * scale;
  sums[at + 3] = ((odd >>> 16) - nothing) * scale;
}
