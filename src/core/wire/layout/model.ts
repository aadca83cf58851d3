import { transitionScores } from "./decode.ts";
import { reasonOf } from "./explain-line.ts";
import { decodedRoles, stages, states } from "./states.ts";

/** What training leaves behind: numbers on feature names, and on steps from state to state. */
export interface LayoutWeights {
  /** Feature name → one weight for each role, then one for each stage, in hundredths. */
  readonly features: Readonly<Record<string, readonly number[]>>;
  /** `states × states`, row by row, in hundredths. */
  readonly steps: readonly number[];
}

/** The weights made ready for scoring. */
export interface LayoutModel {
  readonly features: ReadonlyMap<string, WeighedFeature>;
  readonly transitions: Float64Array;
}

/** A feature that counts. */
export interface WeighedFeature {
  /** By state. */
  readonly weights: Float64Array;
  /** The reason that it gives, by number; −1: none. */
  readonly reason: number;
}

const roleColumn = states.map(({ role }) => decodedRoles.indexOf(role));
const stageColumn = states.map(({ stage }) => decodedRoles.length + stages.indexOf(stage));

/** Makes trained weights ready. */
export function layoutModel({ features, steps }: LayoutWeights): LayoutModel {
  return {
    features: new Map(
      Object.entries(features).map(([name, row]) => {
        const of = (column: number | undefined): number => (row[column ?? -1] ?? 0) / 100;
        const weights = Float64Array.from(states, (_, state) => of(roleColumn[state]) + of(stageColumn[state]));
        return [name, { weights, reason: reasonOf(name) }];
      }),
    ),
    transitions: transitionScores(steps.map((weight) => weight / 100)),
  };
}

/** Of each line's features those that the model knows. */
export const weighFeatures = (
  lines: readonly (readonly string[])[],
  { features }: LayoutModel,
): readonly (readonly WeighedFeature[])[] =>
  lines.map((names) => names.map((name) => features.get(name)).filter((feature) => feature !== undefined));

/** The score of every line in every state: the weights of its features, added up. `lines × states`, row by row. */
export function emissionScores(lines: readonly (readonly WeighedFeature[])[]): Float64Array {
  const count = states.length;
  const scores = new Float64Array(lines.length * count);
  lines.forEach((features, line) => {
    const row = scores.subarray(line * count, (line + 1) * count);
    for (const { weights } of features)
      for (let state = 0; state < count; state += 1) row[state] = (row[state] ?? 0) + (weights[state] ?? 0);
  });
  return scores;
}
