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
  /** Open addressing; 0 marks an empty slot. */
  readonly keys: Int32Array;
  readonly weights: Int8Array;
}

const slotOf = (key: number, mask: number): number => (key ^ (key >>> 15)) & mask;

/** Makes a stored table ready to be asked. */
export function openTable({ width, scale, keys: storedKeys, weights: storedWeights }: StoredTable): WeightTable {
  const keyBytes = decodeBase64(storedKeys);
  const weightBytes = decodeBase64(storedWeights);
  const count = keyBytes.length >> 2;
  let size = 1024;
  while (size < count * 2) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const weights = new Int8Array(size * width);
  const view = new DataView(keyBytes.buffer);
  for (let n = 0; n < count; n++) {
    const key = view.getInt32(n * 4, true);
    let slot = slotOf(key, mask);
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    for (let k = 0; k < width; k++) weights[slot * width + k] = weightBytes[n * width + k] ?? 0;
  }
  return { width, scale, mask, keys, weights };
}

/** Adds up the weights of the features into `sums[at …]`. */
export function addWeights(table: WeightTable, features: Features, sums: Float64Array, at: number): void {
  const { width, scale, mask, keys, weights } = table;
  const { ids, count } = features;
  for (let n = 0; n < count; n++) {
    const key = ids[n] ?? 0;
    let slot = slotOf(key, mask);
    let found = keys[slot];
    while (found !== key && found !== 0) {
      slot = (slot + 1) & mask;
      found = keys[slot];
    }
    if (found === 0) continue;
    const from = slot * width;
    for (let k = 0; k < width; k++) sums[at + k] = (sums[at + k] ?? 0) + (weights[from + k] ?? 0) * scale;
  }
}
