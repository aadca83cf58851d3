import {
  type Lattice,
  mayBegin,
  mayEnd,
  stageBit,
  type StageBits,
  stateCount as count,
  stepsFrom,
  stepsOf,
  turned,
} from "./lattice.ts";
import { scratchRow } from "./scratch-row.ts";

const scratch = scratchRow();

/** The best sequence of states (Viterbi). Minus infinity is written out: the engine keeps a name for it in a box, and every score with it. */
export function bestPath({ emissions, transitions }: Lattice): readonly number[] {
  const lines = emissions.length / count;
  if (lines === 0) return [];
  const into = turned(transitions);
  const scores = scratch.numbers(emissions.length).fill(-Infinity);
  /** For each line the stages that mattered in the line before. */
  const alive = new Uint8Array(lines);
  for (let state = 0; state < count; state += 1)
    scores[state] = (mayBegin[state] ?? -Infinity) + (emissions[state] ?? -Infinity);
  for (let line = 1; line < lines; line += 1) {
    const row = line * count;
    const bits = hopefulAt(scores, row - count);
    alive[line] = bits;
    const { states, firsts, begins, ends } = stepsOf(stepsFrom, bits);
    for (let place = 0; place < states.length; place += 1) {
      const to = states[place] ?? 0;
      let best = -Infinity;
      for (let run = firsts[place] ?? 0; run < (firsts[place + 1] ?? 0); run += 1) {
        const end = ends[run] ?? 0;
        for (let from = begins[run] ?? 0; from < end; from += 1) {
          const value = (scores[row - count + from] ?? -Infinity) + (into[to * count + from] ?? -Infinity);
          if (value > best) best = value;
        }
      }
      scores[row + to] = best + (emissions[row + to] ?? -Infinity);
    }
  }
  return traceBack(scores, into, alive);
}

/** From the best last state back to the first: which state each was reached from is found for those of the path alone. */
function traceBack(scores: Float64Array, into: Float64Array, alive: Uint8Array): readonly number[] {
  const lines = alive.length;
  const path = Array.from({ length: lines }, () => 0);
  let state = 0;
  let best = -Infinity;
  for (let last = 0; last < count; last += 1) {
    const value = (scores[(lines - 1) * count + last] ?? -Infinity) + (mayEnd[last] ?? -Infinity);
    if (value > best) [best, state] = [value, last];
  }
  for (let line = lines - 1; line > 0; line -= 1) {
    path[line] = state;
    const row = (line - 1) * count;
    const { states, firsts, begins, ends } = stepsOf(stepsFrom, alive[line] ?? 0);
    const place = states.indexOf(state);
    let from = 0;
    best = -Infinity;
    for (let run = firsts[place] ?? 0; run < (firsts[place + 1] ?? 0); run += 1)
      for (let earlier = begins[run] ?? 0; earlier < (ends[run] ?? 0); earlier += 1) {
        const value = (scores[row + earlier] ?? -Infinity) + (into[state * count + earlier] ?? -Infinity);
        if (value > best) {
          best = value;
          from = earlier;
        }
      }
    state = from;
  }
  path[0] = state;
  return path;
}

/** Behind by so much that no text makes up for it: what a chance of 1e-280 is among scores. */
const hopeless = 645;

/** The stages of which some state is not beyond hope at a line. */
function hopefulAt(scores: Float64Array, row: number): StageBits {
  let best = -Infinity;
  for (let at = row; at < row + count; at += 1) {
    const value = scores[at] ?? -Infinity;
    if (value > best) best = value;
  }
  let bits = 0;
  for (let state = 0; state < count; state += 1)
    if ((scores[row + state] ?? -Infinity) > best - hopeless) bits |= stageBit[state] ?? 0;
  return bits;
}
