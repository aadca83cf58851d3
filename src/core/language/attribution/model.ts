import { cueTemplates } from "./cue-features.ts";
import { labelTemplates } from "./label-features.ts";
import stored from "./weights.json" with { type: "json" };
import { type DecisionTrees, openTrees } from "./decision-trees.ts";
import { openTable, type WeightTable } from "./weight-table.ts";
import { type WeightsByKind, weightsByKind } from "./weights-by-kind.ts";

/** The trained part of attribution; how it was made stands in docs/models/attribution.md. */
export interface AttributionModel {
  readonly cueBias: number;
  readonly cues: WeightsByKind;
  readonly labels: WeightsByKind;
  readonly sourceBias: number;
  readonly sources: WeightTable;
  readonly transitions: Float64Array;
  readonly sentences: DecisionTrees;
}

let model: AttributionModel | undefined;

/** Unpacked at the first text, then kept. */
export function attributionModel(): AttributionModel {
  return (model ??= {
    cueBias: stored.cueBias,
    cues: weightsByKind(openTable(stored.cues), cueTemplates),
    labels: weightsByKind(openTable(stored.labels), labelTemplates),
    sourceBias: stored.sourceBias,
    sources: openTable(stored.sources),
    transitions: Float64Array.from(stored.transitions),
    sentences: openTrees(stored.sentences),
  });
}
