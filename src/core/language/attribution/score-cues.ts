import { cueFeatures, cueTemplates, maybeCue } from "./cue-features.ts";
import { numberFeatures, saltTemplates } from "./features.ts";
import { isHeadline } from "./is-headline.ts";
import { type Inputs, rememberedBy } from "./parts.ts";
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
  if (reading.parts.length === 0) return scoreRange(reading, rule, weights, bias, 0, count, cue);
  const { quote, shape } = reading;
  const recall = remembered(weights);
  for (const part of reading.parts) {
    const { first, end, again } = part;
    const score = (): Float32Array => scoreRange(reading, rule, weights, bias, first, end, cue);
    if (!again) {
      score();
      continue;
    }
    const headline = first === 0 && isHeadline(reading) ? 1 : 0;
    const inputs = (): Inputs => ({
      labels: rule.subarray(first, end),
      edges: [...[quote[first - 1], quote[end], rule[first - 1], rule[end], shape[end]].map(orEdge), headline, bias],
    });
    cue.set(
      recall(part, inputs, () => score().slice(first, end)),
      first,
    );
  }
  return cue;
}

const remembered = rememberedBy<Float32Array>();
const orEdge = (value = 9): number => value;

function scoreRange(
  reading: Reading,
  rule: Uint8Array,
  weights: WeightsByKind,
  bias: number,
  first: number,
  end: number,
  cue: Float32Array,
): Float32Array {
  const values = new Int32Array(cueTemplates.length);
  for (let i = first; i < end; i++) {
    if (!maybeCue(reading, i)) continue;
    cueFeatures(reading, rule, i, values);
    cue[i] = 1 / (1 + Math.exp(-bias - sumByKind(weights, values)));
  }
  return cue;
}
