import { cueFeatures, maybeCue } from "./cue-features.ts";
import { newFeatures } from "./features.ts";
import type { Reading } from "./reading.ts";
import { sumOfWeights, type WeightTable } from "./weight-table.ts";

/** How likely each token is the heart of a cue ("said", "according", "a statement"), 0 for most. */
export function scoreCues(reading: Reading, rule: Uint8Array, table: WeightTable, bias: number): Float32Array {
  const count = reading.tokens.length;
  const cue = new Float32Array(count);
  const features = newFeatures();
  for (let i = 0; i < count; i++) {
    if (!maybeCue(reading, i)) continue;
    cueFeatures(reading, rule, i, features);
    cue[i] = 1 / (1 + Math.exp(-bias - sumOfWeights(table, features)));
  }
  return cue;
}
