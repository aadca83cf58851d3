import { transitionScores } from "./decode.ts";
import { reasonOf } from "./explain-line.ts";
import { states } from "./states.ts";
import { columnCount, roleColumn, stageColumn, type WeighedFeature } from "./weighed-feature.ts";

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

/** Makes trained weights ready. */
export function layoutModel({ features, steps }: LayoutWeights): LayoutModel {
  return {
    features: new Map(
      Object.entries(features).map(([name, row]) => {
        const columns = Int32Array.from({ length: columnCount }, (_, column) => row[column] ?? 0);
        return [name, { columns, reason: reasonOf(name) }];
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
  lines.map((names) => {
    const known: WeighedFeature[] = [];
    for (const name of names) {
      const feature = features.get(name);
      if (feature !== undefined) known.push(feature);
    }
    return known;
  });

/** The score of every line in every state: the weights of its features, added up. `lines × states`, row by row. */
export function emissionScores(lines: readonly (readonly WeighedFeature[])[]): Float64Array {
  const count = states.length;
  const scores = new Float64Array(lines.length * count);
  const sums = new Int32Array(columnCount);
  lines.forEach((features, line) => {
    sums.fill(0);
    for (const { columns } of features)
      for (let column = 0; column < columnCount; column += 1)
        sums[column] = (sums[column] ?? 0) + (columns[column] ?? 0);
    for (let state = 0; state < count; state += 1)
      scores[line * count + state] =
        ((sums[roleColumn[state] ?? -1] ?? 0) + (sums[stageColumn[state] ?? -1] ?? 0)) / 100;
  });
  return scores;
}
