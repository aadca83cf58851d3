import { decodeBase64 } from "./base64.ts";
import type { Features } from "./features.ts";

/** A table of weights as it is stored: keys 32 bit little endian, then `width` signed bytes a key. */
export interface StoredTable {
  readonly width: number;
  /** What one step of a signed byte is worth. */
  readonly scale: number;
  readonly keys: string;
  readonly weights: string;
}

/** Weights by feature number. */
export interface WeightTable {
  readonly width: number;
  readonly scale: number;
  readonly mask: number;
  /** Open addressing, two places an entry, side by side so that one look into memory gets both: key (0: empty), four signed bytes. */
  readonly entries: Int32Array;
}

const slotOf = (key: number, mask: number): number => (key ^ (key >>> 15)) & mask;

/** Makes a stored table ready to be asked. At most four weights a key. */
export function openTable({ width, scale, keys: storedKeys, weights: storedWeights }: StoredTable): WeightTable {
  const keyBytes = decodeBase64(storedKeys);
  const weightBytes = decodeBase64(storedWeights);
  const count = keyBytes.length >> 2;
  let size = 1024;
  while (size < count * 1.6) size *= 2;
  const mask = size - 1;
  const entries = new Int32Array(size * 2);
  const view = new DataView(keyBytes.buffer);
  for (let n = 0; n < count; n++) {
    const key = view.getInt32(n * 4, true);
    let slot = slotOf(key, mask);
    while (entries[slot * 2] !== 0) slot = (slot + 1) & mask;
    let packed = 0;
    for (let k = 0; k < width; k++) packed |= (weightBytes[n * width + k] ?? 0) << (k * 8);
    entries[slot * 2] = key;
    entries[slot * 2 + 1] = packed;
  }
  return { width, scale, mask, entries };
}

/** The packed weights of a feature, 0 where it has none. */
function packedOf(entries: Int32Array, mask: number, key: number): number {
  let slot = slotOf(key, mask);
  let found = entries[slot * 2];
  while (found !== key && found !== 0) {
    slot = (slot + 1) & mask;
    found = entries[slot * 2];
  }
  return found === 0 ? 0 : (entries[slot * 2 + 1] ?? 0);
}

/** The sum of the weights of the features, for a table of one weight a key. */
export function sumOfWeights({ scale, mask, entries }: WeightTable, { ids, count }: Features): number {
  let sum = 0;
  for (let n = 0; n < count; n++) sum += (packedOf(entries, mask, ids[n] ?? 0) << 24) >> 24;
  return sum * scale;
}

/** Adds up the four weights of the features into `sums[at …]`. */
export function addWeights(
  { scale, mask, entries }: WeightTable,
  { ids, count }: Features,
  sums: Float64Array,
  at: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let n = 0; n < count; n++) {
    const packed = packedOf(entries, mask, ids[n] ?? 0);
    a += (packed << 24) >> 24;
    b += (packed << 16) >> 24;
    c += (packed << 8) >> 24;
    d += packed >> 24;
  }
  sums[at] = (sums[at] ?? 0) + a * scale;
  sums[at + 1] = (sums[at + 1] ?? 0) + b * scale;
  sums[at + 2] = (sums[at + 2] ?? 0) + c * scale;
  sums[at + 3] = (sums[at + 3] ?? 0) + d * scale;
}
