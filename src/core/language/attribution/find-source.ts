import { S, Q, L, type Run } from "./assemble.ts";
import type { Reading } from "./reading.ts";

/** Runs of tokens labelled source. */
export function sourceRuns(reading: Reading, label: Uint8Array): readonly Run[] {
  const runs: Run[] = [];
  let first = -1;
  for (let i = 0; i <= label.length; i++) {
    const is = i < label.length && label[i] === S;
    if (first >= 0 && (!is || reading.sentence[i] !== reading.sentence[i - 1])) {
      runs.push({ first, end: i });
      first = -1;
    }
    if (is && first < 0) first = i;
  }
  return runs;
}

/**
 * The source of a cue: the labelled run nearest to it, where words between cost according to what they are. Where the labels
 * name none in the sentence, the grammar's.
 */
export function findSource(
  reading: Reading,
  label: Uint8Array,
  runs: readonly Run[],
  byRule: readonly Run[],
  cue: Run,
): readonly Run[] {
  const sentence = reading.sentence[cue.first];
  const near = (some: readonly Run[]): Run | undefined => {
    let best: Run | undefined;
    let least = Infinity;
    for (const run of some) {
      if (reading.sentence[run.first] !== sentence) continue;
      const cost = costOf(label, run, cue);
      if (cost < least) {
        least = cost;
        best = run;
      }
    }
    return best;
  };
  const best = near(runs) ?? near(byRule.filter((run) => label.subarray(run.first, run.end).every((l) => l === 0)));
  return best === undefined ? [] : [best];
}

function costOf(label: Uint8Array, run: Run, cue: Run): number {
  const before = run.end <= cue.first;
  let cost = before ? cue.first - run.end : run.first - cue.end + 3;
  for (let k = before ? run.end : cue.end; k < (before ? cue.first : run.first); k++) {
    if (label[k] === Q) cost += before ? 6 : 20;
    else if ((label[k] ?? 0) >= L) cost += before ? 3 : 15;
  }
  return cost;
}
