// What the training scripts need of the core's language part, as one module.
export { readFacts } from "../../src/core/language/read-facts.ts";
export { assemble } from "../../src/core/language/attribution/assemble.ts";
export { maybeCue } from "../../src/core/language/attribution/cue-features.ts";
export { newFeatures } from "../../src/core/language/attribution/features.ts";
export { labelByRule } from "../../src/core/language/attribution/grammar.ts";
export { countMarks } from "../../src/core/language/attribution/count-marks.ts";
export { labelTemplates } from "../../src/core/language/attribution/label-features.ts";
export { viewSentences } from "../../src/core/language/attribution/view-sentences.ts";
export {
  jointCount,
  joints,
  labelIds,
  readFirst,
  stepsOf,
  sumLabels,
} from "../../src/core/language/attribution/label-tokens.ts";
export { labelCount } from "../../src/core/language/attribution/labels.ts";
export { layOut } from "../../src/core/language/attribution/lay-out.ts";
export { cueIds } from "../../src/core/language/attribution/score-cues.ts";
export { eachOpenSentence } from "../../src/core/language/attribution/sentence-signs.ts";
export { sourceCandidates, sourceFeatures } from "../../src/core/language/attribution/source-features.ts";
export { openTable } from "../../src/core/language/attribution/weight-table.ts";
export { worthFeatures, worthShare } from "../../src/core/language/claims/worth-features.ts";
export { worthRoom } from "../../src/core/language/claims/score-worth.ts";
export { weightsByKind } from "../../src/core/language/attribution/weights-by-kind.ts";
export { worthSigns } from "../../src/core/language/claims/worth-signs.ts";
