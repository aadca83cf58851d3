// Written by scripts/train-caption-model.mjs from 660 labelled pairs.
import type { CaptionFeatures } from "./caption-features.ts";

/** How much each feature says for two captions being one. */
export const captionWeights: CaptionFeatures = {
  shorterCovered: 2.179,
  longerCovered: -0.73,
  leadCovered: 2.611,
  sameOpening: 1.801,
  factConflict: -5.292,
  nameConflict: -1.692,
  wordConflict: -1.353,
  leadConflict: -3.011,
  addedInside: -1.651,
  addedAtEnd: 0.76,
  addedAtStart: 0.778,
  opensInside: -1.402,
  cutShort: 1.193,
  brief: 0.798,
  identical: 2.308,
};

/** What is added to their sum. */
export const captionBias = -3.747;

/** From this likelihood on two captions are one. */
export const captionThreshold = 0.55;
