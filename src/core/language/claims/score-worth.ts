import { type DecisionTrees, openTrees, sumOfTrees } from "../attribution/decision-trees.ts";
import { newFeatures } from "../attribution/features.ts";
import type { Reading } from "../attribution/reading.ts";
import { openTable, sumOfWeights, type WeightTable } from "../attribution/weight-table.ts";
import type { Facts } from "../facts.ts";
import { worthFeatures, worthShare } from "./worth-features.ts";
import { worthSigns } from "./worth-signs.ts";
import stored from "./worth-weights.json" with { type: "json" };

/** Room for the features of a very long sentence; what is beyond is not looked at. */
export const worthRoom = 4_000;

let model: { readonly table: WeightTable; readonly trees: DecisionTrees } | undefined;

/**
 * How much a sentence that stands alone, outside any story, asserts what a reader would want checked: first by its words,
 * then by that and what can be counted in it. The chance at which a checker would rather look than not (`stored.even`) is
 * made 0.5.
 */
export function scoreWorth(facts: Facts, reading: Reading, sentence: number): number {
  model ??= { table: openTable(stored.table), trees: openTrees(stored.trees) };
  const features = newFeatures(worthRoom);
  const first = reading.starts[sentence] ?? 0;
  const end = reading.starts[sentence + 1] ?? reading.tokens.length;
  worthFeatures(facts, reading, first, end, features);
  const said = stored.bias + sumOfWeights(model.table, features) * worthShare(features.count);
  const sum = sumOfTrees(model.trees, worthSigns(facts, reading, first, end, said));
  return 1 / (1 + Math.exp(Math.log(stored.even / (1 - stored.even)) - sum));
}
