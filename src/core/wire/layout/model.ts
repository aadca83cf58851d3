import { transitionScores } from "./lattice.ts";
import { reasonOf } from "./explain-line.ts";
import { featureId, allFeatures } from "./feature-ids.ts";
import { addFeature, endLine, type FeatureRows, newFeatureRows } from "./feature-rows.ts";
import { states } from "./states.ts";
import { columnCount, roleColumn, stageColumn } from "./weight-columns.ts";

/** What training leaves behind: numbers on feature names, and on steps from state to state. */
export interface LayoutWeights {
  /** Feature name → one weight for each role, then one for each stage, in hundredths. */
  readonly features: Readonly<Record<string, readonly number[]>>;
  /** `states × states`, row by row, in hundredths. */
  readonly steps: readonly number[];
}

/** The weights made ready for scoring. */
export interface LayoutModel {
  /** Feature → its row in `weights`; −1 where it weighs nothing. */
  readonly rowOf: Int16Array;
  /** Rows of `columnCount` weights in hundredths: whole numbers, so that sums are exact in any order. */
  readonly weights: Int16Array;
  /** The same, two columns in a number: half as many to add up. */
  readonly pairs: Float64Array;
  /** For each row the reason that it gives, by number; −1: none. */
  readonly reasons: Int16Array;
  readonly transitions: Float64Array;
}

/** Makes trained weights ready. */
export function layoutModel({ features, steps }: LayoutWeights): LayoutModel {
  const known = Object.entries(features).flatMap(([name, row]) => {
    const id = featureId(name);
    return id === undefined ? [] : [{ name, id, row }];
  });
  const rowOf = new Int16Array(allFeatures).fill(-1);
  const weights = new Int16Array(known.length * columnCount);
  known.forEach(({ id, row }, index) => {
    rowOf[id] = index;
    weights.set(row.slice(0, columnCount), index * columnCount);
  });
  return {
    rowOf,
    weights,
    pairs: Float64Array.from(
      { length: known.length * pairCount },
      (_, at) => (weights[2 * at] ?? 0) * pairBase + (weights[2 * at + 1] ?? 0),
    ),
    reasons: Int16Array.from(known, ({ name }) => reasonOf(name)),
    transitions: transitionScores(steps.map((weight) => weight / 100)),
  };
}

/** Of each line's features those that the model knows, as rows of its weights. */
export function weighFeatures(lines: FeatureRows, { rowOf }: LayoutModel): FeatureRows {
  const count = lines.starts.length - 1;
  const rows = newFeatureRows(count, 96);
  for (let line = 0; line < count; line += 1) {
    const end = lines.starts[line + 1] ?? 0;
    for (let at = lines.starts[line] ?? 0; at < end; at += 1) {
      const row = rowOf[lines.ids[at] ?? 0] ?? -1;
      if (row >= 0) addFeature(rows, row);
    }
    endLine(rows, line);
  }
  return rows;
}

/** The score of every line in every state: the weights of its features, added up. `lines × states`, row by row. */
export function emissionScores(rows: FeatureRows, { pairs }: LayoutModel): Float64Array {
  const count = states.length;
  const lines = rows.starts.length - 1;
  const scores = new Float64Array(lines * count);
  const sums = new Int32Array(columnCount);
  for (let line = 0; line < lines; line += 1) {
    addUp(pairs, rows, line, sums);
    for (let state = 0; state < count; state += 1)
      scores[line * count + state] =
        ((sums[roleColumn[state] ?? -1] ?? 0) + (sums[stageColumn[state] ?? -1] ?? 0)) / 100;
  }
  return scores;
}

/** Two columns of weights in one number, the first times this: a sum of thousands of weights stays below half of it. */
const pairBase = 2 ** 26;
const pairCount = columnCount / 2;

/** The sums of a line's weights, column by column. */
function addUp(pairs: Float64Array, { ids, starts }: FeatureRows, line: number, sums: Int32Array): void {
  // Seven pairs, written out: as a loop in the loop it takes three times as long.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  const end = starts[line + 1] ?? 0;
  for (let at = starts[line] ?? 0; at < end; at += 1) {
    const from = (ids[at] ?? 0) * pairCount;
    a += pairs[from] ?? 0;
    b += pairs[from + 1] ?? 0;
    c += pairs[from + 2] ?? 0;
    d += pairs[from + 3] ?? 0;
    e += pairs[from + 4] ?? 0;
    f += pairs[from + 5] ?? 0;
    g += pairs[from + 6] ?? 0;
  }
  part(sums, 0, a);
  part(sums, 2, b);
  part(sums, 4, c);
  part(sums, 6, d);
  part(sums, 8, e);
  part(sums, 10, f);
  part(sums, 12, g);
}

/** The two sums in a number. */
function part(sums: Int32Array, column: number, pair: number): void {
  const first = Math.round(pair / pairBase);
  sums[column] = first;
  sums[column + 1] = pair - first * pairBase;
}
