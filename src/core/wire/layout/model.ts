import { transitionScores } from "./decode.ts";
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
  readonly weightsOf: (feature: string) => Float64Array | undefined;
  readonly transitions: Float64Array;
}

/** How many weights a feature has. */
export const columns = decodedRoles.length + stages.length;

const roleColumn = states.map(({ role }) => decodedRoles.indexOf(role));
const stageColumn = states.map(({ stage }) => decodedRoles.length + stages.indexOf(stage));

/** Makes trained weights ready. */
export function layoutModel({ features, steps }: LayoutWeights): LayoutModel {
  const table = new Map(
    Object.entries(features).map(([name, weights]) => [name, Float64Array.from(weights, (weight) => weight / 100)]),
  );
  return {
    weightsOf: (feature) => table.get(feature),
    transitions: transitionScores(steps.map((weight) => weight / 100)),
  };
}

/** The score of every line in every state: the weights of its features, added up. */
export function emissionScores(lines: readonly (readonly string[])[], model: LayoutModel): Float64Array {
  const scores = new Float64Array(lines.length * states.length);
  const sums = new Float64Array(columns);
  lines.forEach((features, line) => {
    sums.fill(0);
    for (const feature of features) {
      const weights = model.weightsOf(feature);
      if (weights !== undefined) weights.forEach((weight, column) => (sums[column] = (sums[column] ?? 0) + weight));
    }
    for (let state = 0; state < states.length; state += 1)
      scores[line * states.length + state] = (sums[roleColumn[state] ?? 0] ?? 0) + (sums[stageColumn[state] ?? 0] ?? 0);
  });
  return scores;
}

/** How much a feature speaks for one state over another. */
export function speaksFor(weights: Float64Array, state: number, over: number): number {
  const of = (one: number): number => (weights[roleColumn[one] ?? 0] ?? 0) + (weights[stageColumn[one] ?? 0] ?? 0);
  return of(state) - of(over);
}
