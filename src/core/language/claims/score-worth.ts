import { newFeatures } from "../attribution/features.ts";
import type { Reading } from "../attribution/reading.ts";
import { openTable, sumOfWeights, type WeightTable } from "../attribution/weight-table.ts";
import type { Facts } from "../facts.ts";
import stored from "./worth-weights.json" with { type: "json" };
import { worthFeatures, worthShare } from "./worth-features.ts";

/** Room for the features of a very long sentence; what is beyond is not looked at. */
export const worthRoom = 4_000;

let table: WeightTable | undefined;

/**
 * How much a sentence that stands alone, outside any story, asserts what a reader would want checked. The chance at which a
 * checker would rather look than not (`stored.even`) is made 0.5.
 */
export function scoreWorth(facts: Facts, reading: Reading, sentence: number): number {
  table ??= openTable(stored.table);
  const features = newFeatures(worthRoom);
  worthFeatures(
    facts,
    reading,
    reading.starts[sentence] ?? 0,
    reading.starts[sentence + 1] ?? reading.tokens.length,
    features,
  );
  const sum = stored.bias + sumOfWeights(table, features) * worthShare(features.count);
  return 1 / (1 + Math.exp(Math.log(stored.even / (1 - stored.even)) - sum));
}
