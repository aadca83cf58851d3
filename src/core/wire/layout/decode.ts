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
  const path = Array.from({ length: lines }, () => 0);
  let above = new Float64Array(count);
  let score = new Float64Array(count);
  const back = new Uint8Array(emissions.length);
  const steps = stepScores(transitions, before);
  for (let state = 0; state < count; state += 1)
    score[state] = (mayBegin[state] ?? never) + (emissions[state] ?? never);
  for (let line = 1; line < lines; line += 1) {
    const row = line * count;
    [above, score] = [score, above];
    for (let to = 0; to < count; to += 1) {
      let best = never;
      let from = 0;
      const end = before.starts[to + 1] ?? 0;
      for (let step = before.starts[to] ?? 0; step < end; step += 1) {
        const earlier = before.states[step] ?? 0;
        const value = (above[earlier] ?? never) + (steps[step] ?? never);
        if (value > best) {
          best = value;
          from = earlier;
        }
      }
      score[to] = best + (emissions[row + to] ?? never);
      back[row + to] = from;
    }
  }
  let state = 0;
  let best = never;
  for (let last = 0; last < count; last += 1) {
    const value = (score[last] ?? never) + (mayEnd[last] ?? never);
    if (value > best) [best, state] = [value, last];
  }
  for (let line = lines - 1; line >= 0; line -= 1) {
    path[line] = state;
    state = back[line * count + state] ?? 0;
  }
  return path;
}

/** How likely each line is in each state, all sequences weighed (forward–backward, scaled line by line). `lines × states`, each row sums to 1. */
export function marginals({ emissions, transitions }: Lattice): Float64Array {
  const lines = emissions.length / count;
  const own = oddsOf(emissions, lines);
  const odds = transitions.map((score) => Math.exp(score));
  const into = stepScores(odds, before);
  const outOf = stepScores(odds, after);
  const chances = new Float64Array(emissions.length);
  for (let line = 0; line < lines; line += 1) {
    const row = line * count;
    let total = 0;
    for (let to = 0; to < count; to += 1) {
      let sum = 0;
      if (line === 0) sum = mayBegin[to] === 0 ? 1 : 0;
      else {
        const end = before.starts[to + 1] ?? 0;
        for (let step = before.starts[to] ?? 0; step < end; step += 1)
          sum += (chances[row - count + (before.states[step] ?? 0)] ?? 0) * (into[step] ?? 0);
      }
      const chance = sum * (own[row + to] ?? 0);
      chances[row + to] = chance;
      total += chance;
    }
    toShares(chances, row, total);
  }
  // What comes after a line, from the last to the first: only the row below is needed.
  const behind = new Float64Array(count);
  const below = new Float64Array(count);
  for (let line = lines - 1; line >= 0; line -= 1) {
    const row = line * count;
    let total = 0;
    for (let from = 0; from < count; from += 1) {
      let sum = 0;
      if (line === lines - 1) sum = mayEnd[from] === 0 ? 1 : 0;
      else {
        const end = after.starts[from + 1] ?? 0;
        for (let step = after.starts[from] ?? 0; step < end; step += 1)
          sum += (outOf[step] ?? 0) * (below[after.states[step] ?? 0] ?? 0);
      }
      behind[from] = sum;
      total += sum;
    }
    toShares(behind, 0, total);
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
  return chances;
}

/** Emission scores as odds against the best of their line. What is shut stays shut; what is merely unlikely keeps a trace. */
function oddsOf(emissions: Float64Array, lines: number): Float64Array {
  const odds = new Float64Array(emissions.length);
  for (let line = 0; line < lines; line += 1) {
    const row = line * count;
    let most = never;
    for (let at = row; at < row + count; at += 1) most = Math.max(most, emissions[at] ?? never);
    for (let at = row; at < row + count; at += 1) {
      const short = (emissions[at] ?? never) - most;
      odds[at] = short < shutBelow ? 0 : Math.exp(Math.max(short, -200));
    }
  }
  return odds;
}
const shutBelow = -100_000;

/** Scales the numbers of one line, whose sum is given, so that they sum to 1; a line that nothing reaches is left alike for all. */
function toShares(values: Float64Array, row: number, sum: number): void {
  for (let at = row; at < row + count; at += 1) values[at] = sum > 0 ? (values[at] ?? 0) / sum : 1 / count;
}

/** For each state the states that it can be reached from, or can reach, in one row of numbers. */
interface Neighbours {
  readonly states: Uint8Array;
  readonly starts: Uint16Array;
  /** Of each of these steps its place in the table of all. */
  readonly places: Uint16Array;
}

const before = neighboursOf((state, other) => other * count + state);
const after = neighboursOf((state, other) => state * count + other);

function neighboursOf(place: (state: number, other: number) => number): Neighbours {
  const found = states.map((_, state) =>
    states.flatMap((__, other) => {
      const at = place(state, other);
      return canFollow(stateAt(Math.floor(at / count)), stateAt(at % count)) ? [{ other, at }] : [];
    }),
  );
  const starts = [0];
  for (const list of found) starts.push((starts.at(-1) ?? 0) + list.length);
  return {
    states: Uint8Array.from(found.flat(), ({ other }) => other),
    starts: Uint16Array.from(starts),
    places: Uint16Array.from(found.flat(), ({ at }) => at),
  };
}

const stepScores = (table: Float64Array, { places }: Neighbours): Float64Array =>
  Float64Array.from(places, (place) => table[place] ?? never);

/** Step scores from a table of weights; steps that cannot be are shut. */
export const transitionScores = (weights: readonly number[]): Float64Array =>
  Float64Array.from({ length: count * count }, (_, index) => {
    const from = states[Math.floor(index / count)];
    const to = states[index % count];
    return from !== undefined && to !== undefined && canFollow(from, to) ? (weights[index] ?? 0) : never;
  });

const mayBegin = Float64Array.from(states, (state) => (canBegin(state) ? 0 : never));
const mayEnd = Float64Array.from(states, (state) => (canEnd(state) ? 0 : never));

function stateAt(index: number) {
  const state = states[index];
  if (state === undefined) throw new Error(`no state ${index}: the decoder and its states disagree`);
  return state;
}
