import { storedBytes } from "../../base64.ts";
import type { Features } from "./features.ts";

/** A table of weights as it is stored, as base64 or bytes: keys 32 bit little endian, then `width` signed bytes a key. */
export interface StoredTable {
  readonly width: number;
  /** What one step of a signed byte is worth. */
  readonly scale: number;
  readonly keys: string | Uint8Array;
  readonly weights: string | Uint8Array;
}

/** Weights by feature number. */
export interface WeightTable {
  readonly width: number;
  readonly scale: number;
  readonly mask: number;
  /** Open addressing, two places an entry, side by side so that one look into memory gets both: key (0: empty), four weights, each a byte with 128 for nothing. */
  readonly entries: Int32Array;
}

const slotOf = (key: number, mask: number): number => (key ^ (key >>> 15)) & mask;

/** Makes a stored table ready to be asked. At most four weights a key. */
export function openTable({ width, scale, keys: storedKeys, weights: storedWeights }: StoredTable): WeightTable {
  const keyBytes = storedBytes(storedKeys);
  const weightBytes = storedBytes(storedWeights);
  const count = keyBytes.length >> 2;
  let size = 1024;
  while (size < count * 1.6) size *= 2;
  const mask = size - 1;
  const entries = new Int32Array(size * 2);
  const view = new DataView(keyBytes.buffer, keyBytes.byteOffset);
  for (let n = 0; n < count; n++) {
    const key = view.getInt32(n * 4, true);
    let slot = slotOf(key, mask);
    while (entries[slot * 2] !== 0) slot = (slot + 1) & mask;
    let packed = 0;
    for (let k = 0; k < width; k++) packed |= (weightBytes[n * width + k] ?? 0) << (k * 8);
    entries[slot * 2] = key;
    entries[slot * 2 + 1] = packed ^ nothing;
  }
  return { width, scale, mask, entries };
}

/** Four weights of which none says anything. */
export const nothing = 0x80808080 | 0;

/** The packed weights of a feature: four bytes with 128 for nothing. */
export function packedOf(entries: Int32Array, mask: number, key: number): number {
  for (let slot = slotOf(key, mask); ; slot = (slot + 1) & mask) {
    const found = entries[slot << 1];
    if (found === 0) return nothing;
    if (found === key) return entries[(slot << 1) | 1] ?? nothing;
  }
}

/** The sum of the weights of the features, for a table of one weight a key. */
export function sumOfWeights({ scale, mask, entries }: WeightTable, { ids, count }: Features): number {
  let sum = 0;
  for (let n = 0; n < count; n++) sum += packedOf(entries, mask, ids[n] ?? 0) & 0xff;
  return (sum - 128 * count) * scale;
}
