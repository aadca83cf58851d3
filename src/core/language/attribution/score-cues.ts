import { cueFeatures, cueTemplates, maybeCue } from "./cue-features.ts";
import { numberFeatures, saltTemplates } from "./features.ts";
import { isHeadline } from "./is-headline.ts";
import { addEdge, type Inputs, partMemory } from "./parts.ts";
import { reused } from "../reused.ts";
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
  const cue = reading.parts.length === 0 ? new Float32Array(count) : cueRoom(count).fill(0);
  if (reading.parts.length === 0) return scoreRange(reading, rule, weights, bias, 0, count, cue);
  const { quote, shape } = reading;
  const inputs: Inputs = { weights };
  for (const part of reading.parts) {
    const { first, end, again } = part;
    if (again) {
      const edges = memory.edges();
      addEdge(edges, quote[first - 1] ?? 9);
      addEdge(edges, quote[end] ?? 9);
      addEdge(edges, rule[first - 1] ?? 9);
      addEdge(edges, rule[end] ?? 9);
      addEdge(edges, shape[end] ?? 9);
      addEdge(edges, first === 0 && isHeadline(reading) ? 1 : 0);
      addEdge(edges, bias);
      inputs.same = part.ruled;
      part.cued = memory.find(part, inputs);
      if (part.cued !== undefined) {
        cue.set(part.cued, first);
        continue;
      }
    }
    scoreRange(reading, rule, weights, bias, first, end, cue);
    if (again) part.cued = memory.keep(part, inputs, cue.slice(first, end));
  }
  return cue;
}

/** A story's, which is done with when it is read again. */
const cueRoom = reused((count) => new Float32Array(count));
const memory = partMemory<Float32Array>();

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
