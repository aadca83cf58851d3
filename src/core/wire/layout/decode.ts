import { canBegin, canEnd, canFollow, stages, states } from "./states.ts";

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
  const into = turned(transitions);
  const alive = newAlive();
  const scores = new Float64Array(emissions.length);
  for (let state = 0; state < count; state += 1)
    scores[state] = (mayBegin[state] ?? never) + (emissions[state] ?? never);
  for (let line = 1; line < lines; line += 1) {
    const row = line * count;
    heedAlive(alive, scores, row - count, bestOf(scores, row - count) - hopeless);
    for (let to = 0; to < count; to += 1) {
      let best = never;
      for (let run = ways.firsts[to] ?? 0; run < (ways.firsts[to + 1] ?? 0); run += 1) {
        if (alive[ways.stages[run] ?? 0] === 0) continue;
        const end = ways.ends[run] ?? 0;
        for (let from = ways.begins[run] ?? 0; from < end; from += 1) {
          const value = (scores[row - count + from] ?? never) + (into[to * count + from] ?? never);
          if (value > best) best = value;
        }
      }
      scores[row + to] = best + (emissions[row + to] ?? never);
    }
  }
  return traceBack(scores, into, lines);
}

/** From the best last state back to the first: which state each was reached from is found for those of the path alone. */
function traceBack(scores: Float64Array, into: Float64Array, lines: number): readonly number[] {
  const path = Array.from({ length: lines }, () => 0);
  let state = 0;
  let best = never;
  for (let last = 0; last < count; last += 1) {
    const value = (scores[(lines - 1) * count + last] ?? never) + (mayEnd[last] ?? never);
    if (value > best) [best, state] = [value, last];
  }
  for (let line = lines - 1; line >= 0; line -= 1) {
    path[line] = state;
    const row = (line - 1) * count;
    let from = 0;
    best = never;
    for (let run = ways.firsts[state] ?? 0; line > 0 && run < (ways.firsts[state + 1] ?? 0); run += 1)
      for (let earlier = ways.begins[run] ?? 0; earlier < (ways.ends[run] ?? 0); earlier += 1) {
        const value = (scores[row + earlier] ?? never) + (into[state * count + earlier] ?? never);
        if (value > best) [best, from] = [value, earlier];
      }
    state = from;
  }
  return path;
}

/** How likely each line is in each state, all sequences weighed (forward–backward, scaled line by line). `lines × states`, each row sums to 1. */
export function marginals({ emissions, transitions }: Lattice): Float64Array {
  const lines = emissions.length / count;
  const odds = transitions.map((score) => Math.exp(score));
  const into = turned(odds);
  const chances = new Float64Array(emissions.length);
  const own = new Float64Array(emissions.length);
  const alive = newAlive();
  for (let line = 0; line < lines; line += 1) {
    const row = line * count;
    const best = bestOf(emissions, row);
    let total = 0;
    for (let to = 0; to < count; to += 1) {
      let sum = line === 0 && mayBegin[to] === 0 ? 1 : 0;
      for (let run = ways.firsts[to] ?? 0; line > 0 && run < (ways.firsts[to + 1] ?? 0); run += 1) {
        if (alive[ways.stages[run] ?? 0] === 0) continue;
        const end = ways.ends[run] ?? 0;
        for (let from = ways.begins[run] ?? 0; from < end; from += 1)
          sum += (chances[row - count + from] ?? 0) * (into[to * count + from] ?? 0);
      }
      if (sum === 0) continue;
      const odd = oddOf((emissions[row + to] ?? never) - best);
      const chance = sum * odd;
      own[row + to] = odd;
      chances[row + to] = chance;
      total += chance;
    }
    toShares(chances, row, total);
    heedAlive(alive, chances, row, nothing);
  }
  weighBackward(chances, own, odds);
  return chances;
}

/** Weighs what comes after each line, from the last to the first: only the row below is needed, and of each row only what was reached. */
function weighBackward(chances: Float64Array, own: Float64Array, odds: Float64Array): void {
  const behind = new Float64Array(count);
  const below = new Float64Array(count);
  const reached = newAlive();
  const alive = newAlive();
  const lines = chances.length / count;
  for (let line = lines - 1; line >= 0; line -= 1) {
    const row = line * count;
    heedAlive(reached, chances, row, nothing);
    let total = 0;
    for (let from = 0; from < count; from += 1) {
      let sum = line === lines - 1 && mayEnd[from] === 0 ? 1 : 0;
      if (reached[stageOf[from] ?? 0] === 0) sum = 0;
      else
        for (let run = onward.firsts[from] ?? 0; line < lines - 1 && run < (onward.firsts[from + 1] ?? 0); run += 1) {
          if (alive[onward.stages[run] ?? 0] === 0) continue;
          const end = onward.ends[run] ?? 0;
          for (let to = onward.begins[run] ?? 0; to < end; to += 1)
            sum += (odds[from * count + to] ?? 0) * (below[to] ?? 0);
        }
      behind[from] = sum;
      total += sum;
    }
    toShares(behind, 0, total);
    heedAlive(alive, behind, 0, nothing);
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

/** Scales the numbers of one line, whose sum is given, so that they sum to 1; a line that nothing reaches is left alike for all. */
function toShares(values: Float64Array, row: number, sum: number): void {
  for (let at = row; at < row + count; at += 1) values[at] = sum > 0 ? (values[at] ?? 0) / sum : 1 / count;
}

const stageOf = Uint8Array.from(states, ({ stage }) => stages.indexOf(stage));
const stageCount = stages.length;
const newAlive = (): Uint8Array => new Uint8Array(stageCount).fill(1);

/**
 * Notes which stages still matter in a row: in a long text nothing stands before the headline any more, and all that is
 * beyond hope costs as much as what is not. A stage counts whose best is above the least that matters.
 */
function heedAlive(alive: Uint8Array, values: Float64Array, row: number, least: number): void {
  alive.fill(0);
  for (let state = 0; state < count; state += 1)
    if ((values[row + state] ?? never) > least) alive[stageOf[state] ?? 0] = 1;
}

function bestOf(values: Float64Array, row: number): number {
  let best = never;
  for (let at = row; at < row + count; at += 1) {
    const value = values[at] ?? never;
    if (value > best) best = value;
  }
  return best;
}

/** Behind by so much that no text makes up for it: what a chance of 1e-280 is among scores. */
const hopeless = 645;
const nothing = 1e-280;

/** For each state the runs of states on end, all of one stage, that it can be reached from or can reach. */
interface Ways {
  readonly firsts: Uint16Array;
  readonly stages: Uint8Array;
  readonly begins: Uint8Array;
  readonly ends: Uint8Array;
}

const ways = waysOf((state, other) => canFollow(stateAt(other), stateAt(state)));
const onward = waysOf((state, other) => canFollow(stateAt(state), stateAt(other)));

function waysOf(leads: (state: number, other: number) => boolean): Ways {
  const runs: { stage: number; begin: number; end: number }[] = [];
  const firsts = [0];
  for (let state = 0; state < count; state += 1) {
    let open: (typeof runs)[number] | undefined;
    for (let other = 0; other < count; other += 1) {
      const stage = stageOf[other] ?? 0;
      if (!leads(state, other)) open = undefined;
      else if (open?.stage === stage) open.end = other + 1;
      else runs.push((open = { stage, begin: other, end: other + 1 }));
    }
    firsts.push(runs.length);
  }
  return {
    firsts: Uint16Array.from(firsts),
    stages: Uint8Array.from(runs, ({ stage }) => stage),
    begins: Uint8Array.from(runs, ({ begin }) => begin),
    ends: Uint8Array.from(runs, ({ end }) => end),
  };
}

/** A table of steps with a row for each state that is reached. */
const turned = (table: Float64Array): Float64Array =>
  Float64Array.from(
    { length: count * count },
    (_, at) => table[(at % count) * count + Math.floor(at / count)] ?? never,
  );

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
