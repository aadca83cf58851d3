import { canBegin, canEnd, canFollow, stages, states } from "./states.ts";

/** Scores of every line in every state, and of every step from state to state (−∞ where none may be). */
export interface Lattice {
  /** `lines × states`, row by row. */
  readonly emissions: Float64Array;
  /** `states × states`, from row to column. */
  readonly transitions: Float64Array;
}

export const stateCount = states.length;
const never = -Infinity;

/** Step scores from a table of weights; steps that cannot be are shut. */
export const transitionScores = (weights: readonly number[]): Float64Array =>
  Float64Array.from({ length: stateCount * stateCount }, (_, index) =>
    leads(Math.floor(index / stateCount), index % stateCount) ? (weights[index] ?? 0) : never,
  );

/** A table of steps with a row for each state that is reached. */
export const turned = (table: Float64Array): Float64Array =>
  Float64Array.from(
    { length: stateCount * stateCount },
    (_, at) => table[(at % stateCount) * stateCount + Math.floor(at / stateCount)] ?? never,
  );

/** By state 0 where a text can begin or end in it, −∞ where it cannot. */
export const mayBegin = Float64Array.from(states, (state) => (canBegin(state) ? 0 : never));
export const mayEnd = Float64Array.from(states, (state) => (canEnd(state) ? 0 : never));

/** Some stages, a bit each: those that still matter at a line. */
export type StageBits = number;
export const stageBit = Uint8Array.from(states, ({ stage }) => 1 << stages.indexOf(stage));

/**
 * What has to be looked at where only some stages matter: the states that a step joins with any of theirs, and for each the
 * runs of states on end that it is joined with. In a long text nothing stands before the headline any more, and all that is
 * beyond hope would cost as much as what is not.
 */
export interface Steps {
  readonly states: Uint8Array;
  /** Where the runs of each of the states begin, and where those of the last end. */
  readonly firsts: Uint16Array;
  readonly begins: Uint8Array;
  readonly ends: Uint8Array;
}

/** By stages: the states that are reached from theirs; the states from which theirs are reached. */
export const stepsFrom = stepsBy((state, other) => leads(other, state));
export const stepsTo = stepsBy((state, other) => leads(state, other));

function stepsBy(joins: (state: number, other: number) => boolean): readonly Steps[] {
  return Array.from({ length: 1 << stages.length }, (_, bits) => {
    const joined: number[] = [];
    const firsts = [0];
    const runs: { stage: number; begin: number; end: number }[] = [];
    for (let state = 0; state < stateCount; state += 1) {
      let open: (typeof runs)[number] | undefined;
      const before = runs.length;
      for (let other = 0; other < stateCount; other += 1) {
        const stage = stageBit[other] ?? 0;
        if ((stage & bits) === 0 || !joins(state, other)) open = undefined;
        else if (open?.stage === stage) open.end = other + 1;
        else runs.push((open = { stage, begin: other, end: other + 1 }));
      }
      if (runs.length === before) continue;
      joined.push(state);
      firsts.push(runs.length);
    }
    return {
      states: Uint8Array.from(joined),
      firsts: Uint16Array.from(firsts),
      begins: Uint8Array.from(runs, ({ begin }) => begin),
      ends: Uint8Array.from(runs, ({ end }) => end),
    };
  });
}

/** The steps at some stages. */
export function stepsOf(steps: readonly Steps[], bits: StageBits): Steps {
  const found = steps[bits];
  if (found === undefined) throw new Error(`no stages ${bits}: the decoder and its states disagree`);
  return found;
}

function leads(from: number, to: number): boolean {
  const [one, other] = [states[from], states[to]];
  return one !== undefined && other !== undefined && canFollow(one, other);
}
