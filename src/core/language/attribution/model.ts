import stored from "./weights.json" with { type: "json" };
import { openTable, type WeightTable } from "./weight-table.ts";

/** The trained part of attribution; how it was made stands in docs/models/attribution.md. */
export interface AttributionModel {
  readonly cueBias: number;
  readonly cues: WeightTable;
  readonly labels: WeightTable;
  readonly sourceBias: number;
  readonly sources: WeightTable;
  readonly transitions: Float64Array;
}

let model: AttributionModel | undefined;

/** Unpacked at the first text, then kept. */
export function attributionModel(): AttributionModel {
  return (model ??= {
    cueBias: stored.cueBias,
    cues: openTable(stored.cues),
    labels: openTable(stored.labels),
    sourceBias: stored.sourceBias,
    sources: openTable(stored.sources),
    transitions: Float64Array.from(stored.transitions),
  });
}
