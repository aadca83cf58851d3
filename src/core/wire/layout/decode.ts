import { canBegin, canEnd, canFollow, states } from "./states.ts";

/** Scores of every line in every state, and of every step from state to state (−∞ where none may be). */
export interface Lattice {
  /** `lines × states`, row by row. */
  readonly emissions: Float64Array;
  /** `states × states`, from row to column. */
  readonly transitions: Float64Array;
}

const count = states.length;
const never = -Infinity;

/** The best sequence of states (Viterbi). */
export function bestPath({ emissions, transitions }: Lattice): readonly number[] {
  const lines = emissions.length / count;
  if (lines === 0) return [];
  const score = new Float64Array(emissions.length);
  const back = new Int32Array(emissions.length);
  for (let state = 0; state < count; state += 1) score[state] = beginAt(state) + at(emissions, state);
  for (let line = 1; line < lines; line += 1) {
    for (let to = 0; to < count; to += 1) {
      let best = never;
      let from = 0;
      for (const earlier of before[to] ?? []) {
        const value = at(score, (line - 1) * count + earlier) + at(transitions, earlier * count + to);
        if (value > best) [best, from] = [value, earlier];
      }
      score[line * count + to] = best + at(emissions, line * count + to);
      back[line * count + to] = from;
    }
  }
  let state = 0;
  let best = never;
  for (let last = 0; last < count; last += 1) {
    const value = at(score, (lines - 1) * count + last) + endAt(last);
    if (value > best) [best, state] = [value, last];
  }
  const path = Array.from({ length: lines }, () => 0);
  for (let line = lines - 1; line >= 0; line -= 1) {
    path[line] = state;
    state = at(back, line * count + state);
  }
  return path;
}

/** How likely each line is in each state, all sequences weighed (forward–backward, scaled line by line). `lines × states`, each row sums to 1. */
export function marginals({ emissions, transitions }: Lattice): Float64Array {
  const lines = emissions.length / count;
  const own = oddsOf(emissions, lines);
  const odds = transitions.map((score) => Math.exp(score));
  const ahead = new Float64Array(emissions.length);
  const behind = new Float64Array(emissions.length);
  for (let line = 0; line < lines; line += 1) {
    const row = line * count;
    for (let to = 0; to < count; to += 1) {
      let sum = line === 0 && canBegin(stateAt(to)) ? 1 : 0;
      if (line > 0)
        for (const from of before[to] ?? []) sum += at(ahead, row - count + from) * at(odds, from * count + to);
      ahead[row + to] = sum * at(own, row + to);
    }
    toShares(ahead, row);
  }
  for (let line = lines - 1; line >= 0; line -= 1) {
    const row = line * count;
    for (let from = 0; from < count; from += 1) {
      let sum = line === lines - 1 && canEnd(stateAt(from)) ? 1 : 0;
      if (line < lines - 1)
        for (const to of after[from] ?? [])
          sum += at(odds, from * count + to) * at(own, row + count + to) * at(behind, row + count + to);
      behind[row + from] = sum;
    }
    toShares(behind, row);
  }
  const chances = ahead.map((share, index) => share * at(behind, index));
  for (let line = 0; line < lines; line += 1) toShares(chances, line * count);
  return chances;
}

/** Emission scores as odds against the best of their line. What is shut stays shut; what is merely unlikely keeps a trace. */
function oddsOf(emissions: Float64Array, lines: number): Float64Array {
  const odds = new Float64Array(emissions.length);
  for (let line = 0; line < lines; line += 1) {
    const row = emissions.subarray(line * count, (line + 1) * count);
    const most = Math.max(...row);
    row.forEach((score, state) => {
      const short = score - most;
      odds[line * count + state] = short < shutBelow ? 0 : Math.exp(Math.max(short, -200));
    });
  }
  return odds;
}
const shutBelow = -100_000;

/** Scales the numbers of one line so that they sum to 1; a line that nothing reaches is left alike for all. */
function toShares(values: Float64Array, row: number): void {
  let sum = 0;
  for (let state = 0; state < count; state += 1) sum += at(values, row + state);
  for (let state = 0; state < count; state += 1)
    values[row + state] = sum > 0 ? at(values, row + state) / sum : 1 / count;
}

const numbers = states.map((_, number) => number);
/** For each state the states that may stand before it, and after it. */
const before = states.map((to) => numbers.filter((from) => canFollow(stateAt(from), to)));
const after = states.map((from) => numbers.filter((to) => canFollow(from, stateAt(to))));

/** Step scores from a table of weights; steps that cannot be are shut. */
export const transitionScores = (weights: readonly number[]): Float64Array =>
  Float64Array.from({ length: count * count }, (_, index) => {
    const from = states[Math.floor(index / count)];
    const to = states[index % count];
    return from !== undefined && to !== undefined && canFollow(from, to) ? (weights[index] ?? 0) : never;
  });

const beginAt = (state: number): number => (canBegin(stateAt(state)) ? 0 : never);
const endAt = (state: number): number => (canEnd(stateAt(state)) ? 0 : never);

function stateAt(index: number) {
  const state = states[index];
  if (state === undefined) throw new Error(`no state ${index}: the decoder and its states disagree`);
  return state;
}

const at = (array: Float64Array | Int32Array, index: number): number => array[index] ?? never;
