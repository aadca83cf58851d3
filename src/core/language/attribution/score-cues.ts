import { cueFeatures, cueTemplates, maybeCue } from "./cue-features.ts";
import { numberFeatures, saltTemplates } from "./features.ts";
import type { Reading } from "./reading.ts";
import { sumByKind, type WeightsByKind } from "./weights-by-kind.ts";

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
export function scoreCues(reading: Reading, rule: Uint8Array, weights: WeightsByKind, bias: number): Float32Array {
  const count = reading.tokens.length;
  const cue = new Float32Array(count);
  const values = new Int32Array(cueTemplates.length);
  for (let i = 0; i < count; i++) {
    if (!maybeCue(reading, i)) continue;
    cueFeatures(reading, rule, i, values);
    cue[i] = 1 / (1 + Math.exp(-bias - sumByKind(weights, values)));
  }
  return cue;
}
