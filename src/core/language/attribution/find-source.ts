import type { Run } from "./assemble.ts";
import { type Features, hashes, newFeatures } from "./features.ts";
import { SOURCE } from "./labels.ts";
import type { Reading } from "./reading.ts";
import { sourceCandidates, sourceFeatures } from "./source-features.ts";
import { sumOfWeights, type WeightTable } from "./weight-table.ts";

/** Looks for the source of a cue. */
export type SourceFinder = (cue: Run) => readonly Run[];

/** Below this a cue is better left without a source. */
const least = -2.5;

/** A finder of sources for one text: of the candidates in a cue's sentence the likeliest. */
export function sourceFinder(
  reading: Reading,
  label: Uint8Array,
  rule: Uint8Array,
  table: WeightTable,
  bias: number,
): SourceFinder {
  const features: Features = newFeatures();
  return (cue) => {
    let best: Run | undefined;
    let most = least;
    for (const run of sourceCandidates(reading, label, rule, cue)) {
      if (run.first < cue.end && cue.first < run.end) continue;
      sourceFeatures(reading, label, rule, cue, run, features);
      const sum = bias + sumOfWeights(table, features);
      if (sum > most) {
        most = sum;
        best = run;
      }
    }
    return best === undefined ? [] : [withoutComma(reading, toItsEnd(rule, label, best))];
  };
}

/** "[A study] published on Tuesday": as far as the grammar takes a source that begins at the same word. */
function toItsEnd(rule: Uint8Array, label: Uint8Array, { first, end }: Run): Run {
  if (rule[first] !== SOURCE || rule[first - 1] === SOURCE || rule[end - 1] !== SOURCE) return { first, end };
  let stop = end;
  while (rule[stop] === SOURCE && (label[stop] ?? 0) <= SOURCE) stop += 1;
  return { first, end: stop };
}

/** "Jo Roe, a baker, asked": the last comma is the sentence's. */
const withoutComma = ({ word }: Reading, { first, end }: Run): Run =>
  end - first > 1 && word[end - 1] === hashes.comma ? { first, end: end - 1 } : { first, end };
