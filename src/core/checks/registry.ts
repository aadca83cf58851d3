// Written by scripts/generate-registries.mjs; add a file to the folder and run `npm run generate`.
import type { Check } from "./check.ts";
import { altLength } from "./rules/alt-length.ts";
import { captionLength } from "./rules/caption-length.ts";
import { creditInCaption } from "./rules/credit-in-caption.ts";
import { dekLength } from "./rules/dek-length.ts";
import { duplicateCaption } from "./rules/duplicate-caption.ts";
import { headlineLength } from "./rules/headline-length.ts";
import { missingAlt } from "./rules/missing-alt.ts";
import { missingCredit } from "./rules/missing-credit.ts";
import { repeatedWord } from "./rules/repeated-word.ts";

export const checks: readonly Check[] = [
  altLength,
  captionLength,
  creditInCaption,
  dekLength,
  duplicateCaption,
  headlineLength,
  missingAlt,
  missingCredit,
  repeatedWord,
];
