import { cueFeatures, cueTemplates, maybeCue } from "./cue-features.ts";
import { type Features, numberFeatures, saltTemplates } from "./features.ts";
import type { Reading } from "./reading.ts";
import { sumOfWeights, type WeightTable } from "./weight-table.ts";

const salts = saltTemplates(cueTemplates);

/** The feature numbers of a token, for those who learn. */
export function cueIds(reading: Reading, rule: Uint8Array, i: number): Int32Array {
  const values = new Int32Array(cueTemplates.length);
  cueFeatures(reading, rule, i, values);
  const ids = new Int32Array(cueTemplates.length);
  numberFeatures(salts, values, ids);
  return ids;
}

/** How likely each token is the heart of a cue ("said", "according", "a statement"), 0 for most. */
export function scoreCues(reading: Reading, rule: Uint8Array, table: WeightTable, bias: number): Float32Array {
  const count = reading.tokens.length;
  const cue = new Float32Array(count);
  const values = new Int32Array(cueTemplates.length);
  const features: Features = { ids: new Int32Array(cueTemplates.length), count: cueTemplates.length };
  for (let i = 0; i < count; i++) {
    if (!maybeCue(reading, i)) continue;
    cueFeatures(reading, rule, i, values);
    numberFeatures(salts, values, features.ids);
    cue[i] = 1 / (1 + Math.exp(-bias - sumOfWeights(table, features)));
  }
  return cue;
}
