import {
  captionFeatures,
  featureNames,
  type CaptionFeatures,
  readCaption,
  type ReadCaption,
} from "./captions/caption-features.ts";
import { captionBias, captionThreshold, captionWeights } from "./captions/caption-model.ts";

/** Whether two captions are the same caption; *conflict*: alike but for a name, number or act. */
export interface CaptionComparison {
  readonly kind: "same" | "conflict" | "different";
  readonly duplicate: boolean;
  /** 0..1, ordered: the higher, the surer that they are one caption. */
  readonly score: number;
}

export { readCaption, type ReadCaption };

/**
 * Compares two captions as a desk would: credits, labels, inflection, spelling and what a page cut off do not count;
 * another person, number, day or act does, however alike the rest.
 */
export const compareCaptions = (a: string, b: string): CaptionComparison =>
  compareReadCaptions(readCaption(a), readCaption(b));

/** The same for captions that are read already: reading takes longer than comparing. */
export function compareReadCaptions(a: ReadCaption, b: ReadCaption): CaptionComparison {
  if (a.words.length === 0 || b.words.length === 0) return { kind: "different", duplicate: false, score: 0 };
  const features = captionFeatures(a, b);
  const likelihood = likelihoodOf(features);
  const isOtherFact = features.factConflict > 0 || features.nameConflict > 0;
  if (likelihood >= captionThreshold && !isOtherFact) return { kind: "same", duplicate: true, score: likelihood };
  const score = Math.min(likelihood, captionThreshold - 0.01);
  const isAlike =
    likelihoodOf({ ...features, ...settled }) >= captionThreshold &&
    features.shorterCovered >= 0.66 &&
    features.longerCovered >= 0.5;
  return { kind: isAlike ? "conflict" : "different", duplicate: false, score };
}

/** The features of what one says against the other, as if they agreed. */
const settled = { factConflict: 0, nameConflict: 0, wordConflict: 0, leadConflict: 0, leadCovered: 1, sameOpening: 1 };

function likelihoodOf(features: CaptionFeatures): number {
  const sum = featureNames.reduce((total, name) => total + captionWeights[name] * features[name], captionBias);
  return 1 / (1 + Math.exp(-sum));
}
