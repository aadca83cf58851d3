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
      for (let before = 0; before < count; before += 1) {
        const value = at(score, (line - 1) * count + before) + at(transitions, before * count + to);
        if (value > best) [best, from] = [value, before];
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

/** How likely each line is in each state, all sequences weighed (forward–backward). `lines × states`, each row sums to 1. */
export function marginals({ emissions, transitions }: Lattice): Float64Array {
  const lines = emissions.length / count;
  const ahead = new Float64Array(emissions.length).fill(never);
  const behind = new Float64Array(emissions.length).fill(never);
  const terms = new Float64Array(count);
  for (let line = 0; line < lines; line += 1) {
    for (let to = 0; to < count; to += 1) {
      if (line > 0)
        for (let from = 0; from < count; from += 1)
          terms[from] = at(ahead, (line - 1) * count + from) + at(transitions, from * count + to);
      const reached = line === 0 ? beginAt(to) : logSum(terms);
      ahead[line * count + to] = reached + at(emissions, line * count + to);
    }
  }
  for (let line = lines - 1; line >= 0; line -= 1) {
    for (let from = 0; from < count; from += 1) {
      if (line === lines - 1) {
        behind[line * count + from] = endAt(from);
        continue;
      }
      for (let to = 0; to < count; to += 1)
        terms[to] =
          at(transitions, from * count + to) +
          at(emissions, (line + 1) * count + to) +
          at(behind, (line + 1) * count + to);
      behind[line * count + from] = logSum(terms);
    }
  }
  for (let state = 0; state < count; state += 1)
    terms[state] = lines === 0 ? never : at(ahead, (lines - 1) * count + state) + endAt(state);
  const total = logSum(terms);
  return ahead.map((value, index) => Math.exp(value + at(behind, index) - total));
}

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

function logSum(terms: Float64Array): number {
  let most = never;
  for (const term of terms) if (term > most) most = term;
  if (most === never) return never;
  let sum = 0;
  for (const term of terms) if (term > never) sum += Math.exp(term - most);
  return most + Math.log(sum);
}
