import { saltTemplates } from "./features.ts";
import { mixInto, salt } from "./hash.ts";
import { nothing, packedOf, type WeightTable } from "./weight-table.ts";

/** So many of the features met last are kept at hand. */
const lately = 1 << 15;

/** The weights of a fixed list of kinds of features, each of which has one value at every place. */
export interface WeightsByKind {
  readonly table: WeightTable;
  readonly salts: Int32Array;
  /**
   * Features met lately with their weights, key and weights side by side, each at the place that its key names. A few
   * thousand of them make up most of any text: here they stay in the processor's cache, where the great table does not.
   */
  readonly met: Int32Array;
}

/** Makes a table ready for features of these kinds. */
export function weightsByKind(table: WeightTable, kinds: readonly number[]): WeightsByKind {
  const met = new Int32Array(lately * 2);
  for (let n = 1; n < met.length; n += 2) met[n] = nothing;
  return { table, salts: saltTemplates(kinds).map(salt), met };
}

/** The packed weights of a feature: from those met lately, else from the table. */
function weightsOf(met: Int32Array, entries: Int32Array, mask: number, key: number): number {
  const at = (key & (lately - 1)) << 1;
  if (met[at] === key) return met[at + 1] ?? nothing;
  met[at] = key;
  return (met[at + 1] = packedOf(entries, mask, key));
}

/** The sum of the weights of a value for each kind, for a table of one weight a key. */
export function sumByKind({ table, salts, met }: WeightsByKind, values: Int32Array): number {
  const { entries, mask, scale } = table;
  const count = salts.length;
  let sum = 0;
  for (let k = 0; k < count; k++) sum += weightsOf(met, entries, mask, mixInto(salts[k] ?? 0, values[k] ?? 0)) & 0xff;
  return (sum - 128 * count) * scale;
}

/** Two of the four weights in each number, sixteen bits apart: they are never below zero, so none runs into the next. */
export interface PackedSum {
  even: number;
  odd: number;
}

/** Puts the sums of the four weights of the values of kinds `[first, end)` into `sum`. */
export function packSum(
  { table, salts, met }: WeightsByKind,
  values: Int32Array,
  first: number,
  end: number,
  sum: PackedSum,
): void {
  const { entries, mask } = table;
  let even = 0;
  let odd = 0;
  for (let k = first; k < end; k++) {
    const packed = weightsOf(met, entries, mask, mixInto(salts[k] ?? 0, values[k] ?? 0));
    even += packed & 0x00ff00ff;
    odd += (packed >>> 8) & 0x00ff00ff;
  }
  sum.even = even;
  sum.odd = odd;
}

/** Puts the four sums of all kinds into `sums[at …]`: of those that two packed sums hold. */
export function unpackSums(
  { table, salts }: WeightsByKind,
  one: PackedSum,
  other: PackedSum,
  sums: Float64Array,
  at: number,
): void {
  const { scale } = table;
  const even = one.even + other.even;
  const odd = one.odd + other.odd;
  const none = 128 * salts.length;
  sums[at] = ((even & 0xffff) - none) * scale;
  sums[at + 1] = ((odd & 0xffff) - none) * scale;
  sums[at + 2] = ((even >>> 16) - none) * scale;
  sums[at + 3] = ((odd >>> 16) - none) * scale;
}
