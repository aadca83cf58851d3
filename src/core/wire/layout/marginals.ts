import {
  type Lattice,
  mayBegin,
  mayEnd,
  stageBit,
  stateCount as count,
  stepsFrom,
  stepsOf,
  stepsTo,
  turned,
} from "./lattice.ts";
import { scratchRow } from "./scratch-row.ts";

const scratch = scratchRow();

/** How likely each line is in each state, all sequences weighed (forward–backward, scaled line by line). `lines × states`, each row sums to 1. */
export function marginals({ emissions, transitions }: Lattice): Float64Array {
  const lines = emissions.length / count;
  const odds = transitions.map((score) => Math.exp(score));
  const into = turned(odds);
  const chances = new Float64Array(emissions.length);
  const own = scratch.numbers(emissions.length).fill(0);
  let alive = everyStage;
  for (let line = 0; line < lines; line += 1) {
    const row = line * count;
    const best = bestOf(emissions, row);
    const { states, firsts, begins, ends } = stepsOf(stepsFrom, alive);
    let total = 0;
    for (let place = 0; place < states.length; place += 1) {
      const to = states[place] ?? 0;
      let sum = line === 0 && mayBegin[to] === 0 ? 1 : 0;
      for (let run = firsts[place] ?? 0; line > 0 && run < (firsts[place + 1] ?? 0); run += 1) {
        const end = ends[run] ?? 0;
        for (let from = begins[run] ?? 0; from < end; from += 1)
          sum += (chances[row - count + from] ?? 0) * (into[to * count + from] ?? 0);
      }
      if (sum === 0) continue;
      const odd = oddOf((emissions[row + to] ?? -Infinity) - best);
      const chance = sum * odd;
      own[row + to] = odd;
      chances[row + to] = chance;
      total += chance;
    }
    alive = toShares(chances, row, total);
  }
  weighBackward(chances, own, odds);
  return chances;
}

/** Weighs what comes after each line, from the last to the first: only the row below is needed, and of each row only what was reached. */
function weighBackward(chances: Float64Array, own: Float64Array, odds: Float64Array): void {
  const behind = new Float64Array(count);
  const below = new Float64Array(count);
  let alive = everyStage;
  const lines = chances.length / count;
  for (let line = lines - 1; line >= 0; line -= 1) {
    const row = line * count;
    const reached = aliveAt(chances, row);
    const { states, firsts, begins, ends } = stepsOf(stepsTo, alive);
    let total = 0;
    behind.fill(0);
    for (let place = 0; place < states.length; place += 1) {
      const from = states[place] ?? 0;
      if (((stageBit[from] ?? 0) & reached) === 0) continue;
      let sum = line === lines - 1 && mayEnd[from] === 0 ? 1 : 0;
      for (let run = firsts[place] ?? 0; line < lines - 1 && run < (firsts[place + 1] ?? 0); run += 1) {
        const end = ends[run] ?? 0;
        for (let to = begins[run] ?? 0; to < end; to += 1) sum += (odds[from * count + to] ?? 0) * (below[to] ?? 0);
      }
      behind[from] = sum;
      total += sum;
    }
    alive = toShares(behind, 0, total);
    let all = 0;
    for (let state = 0; state < count; state += 1) {
      const share = behind[state] ?? 0;
      below[state] = (own[row + state] ?? 0) * share;
      const chance = (chances[row + state] ?? 0) * share;
      chances[row + state] = chance;
      all += chance;
    }
    toShares(chances, row, all);
  }
}

/** An emission score as odds against the best of its line. What is shut stays shut; what is merely unlikely keeps a trace. */
const oddOf = (short: number): number => (short < shutBelow ? 0 : Math.exp(Math.max(short, -200)));
const shutBelow = -100_000;

/** Scales the numbers of one line, whose sum is given, so that they sum to 1; a line that nothing reaches is left alike for all. Answers the stages that matter. */
function toShares(values: Float64Array, row: number, sum: number): number {
  let bits = 0;
  for (let state = 0; state < count; state += 1) {
    const value = values[row + state] ?? 0;
    if (value === 0 && sum > 0) continue;
    const share = sum > 0 ? value / sum : 1 / count;
    values[row + state] = share;
    if (share > nothing) bits |= stageBit[state] ?? 0;
  }
  return bits;
}

function aliveAt(values: Float64Array, row: number): number {
  let bits = 0;
  for (let state = 0; state < count; state += 1) if ((values[row + state] ?? 0) > nothing) bits |= stageBit[state] ?? 0;
  return bits;
}

/** A stage of which no state has a chance above this no longer matters. */
const nothing = 1e-280;
const everyStage = stageBit.reduce((all, bit) => all | bit, 0);

function bestOf(values: Float64Array, row: number): number {
  let best = -Infinity;
  for (let at = row; at < row + count; at += 1) {
    const value = values[at] ?? -Infinity;
    if (value > best) best = value;
  }
  return best;
}
