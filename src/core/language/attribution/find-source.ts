import { firstRun, noRuns, type Run } from "./assemble.ts";
import { type Features, hashes, newFeatures } from "./features.ts";
import { SOURCE } from "./labels.ts";
import { addEdge, addWordsAround, type Inputs, partMemory } from "./parts.ts";
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
  const { parts, sentence } = reading;
  const inputs: Inputs = { weights: table, labels: label };
  const known: (Known | undefined)[] = [];
  let lately = 0;
  return (cue) => {
    const s = sentence[cue.first] ?? 0;
    // Cues are asked for in their order, mostly.
    if (s < (parts[lately]?.opens ?? 0)) lately = 0;
    while (s >= (parts[lately]?.closes ?? Infinity)) lately += 1;
    const n = lately;
    const part = parts[n];
    // What the grammar takes for a source across the end of a part may go on there.
    if (part?.again !== true || part.ruled === undefined || rule[part.end] === SOURCE) return find(cue);
    const { first, end, ruled } = part;
    let own = known[n];
    if (own === undefined) {
      const edges = memory.edges();
      addEdge(edges, bias);
      addEdge(edges, label[first - 1] ?? 9);
      addEdge(edges, label[end] ?? 9);
      addEdge(edges, rule[first - 1] ?? 9);
      addEdge(edges, rule[end] ?? 9);
      addWordsAround(reading, part, edges);
      inputs.same = ruled;
      own = memory.find(part, inputs) ?? memory.keep(part, inputs, new Map<number, readonly Run[]>());
      known[n] = own;
    }
    const key = (cue.first - first) * (end - first + 1) + cue.end - first;
    const found = own.get(key);
    if (found !== undefined) return moved(found, 0, first);
    const made = find(cue);
    own.set(key, moved(made, first, 0));
    return made;
  };

  function find(cue: Run): readonly Run[] {
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
    return best === undefined ? noRuns : [withoutComma(reading, toItsEnd(rule, label, best))];
  }
}

/** A source counted from another token: it is one run, or none. */
function moved(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const run = firstRun(runs);
  // Not by one number: where it were 0 below zero, `first` would become a number of another kind wherever there are runs.
  return run === undefined ? noRuns : [{ first: run.first - from + to, end: run.end - from + to }];
}

/** The sources of a part's cues, by cue, counted from its first token. */
type Known = Map<number, readonly Run[]>;

const memory = partMemory<Known>();

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
