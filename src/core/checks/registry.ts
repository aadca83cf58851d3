// Written by scripts/generate-registries.mjs; add a file to the folder and run `npm run generate`.
import type { Check } from "./check.ts";
import { altLength } from "./rules/alt-length.ts";
import { captionLength } from "./rules/caption-length.ts";
import { creditInCaption } from "./rules/credit-in-caption.ts";
import { dekLength } from "./rules/dek-length.ts";
import { dekRepeatsHeadline } from "./rules/dek-repeats-headline.ts";
import { dekRepeatsLede } from "./rules/dek-repeats-lede.ts";
import { duplicateCaption } from "./rules/duplicate-caption.ts";
import { furnitureInBody } from "./rules/furniture-in-body.ts";
import { headlineLength } from "./rules/headline-length.ts";
import { houseSpelling } from "./rules/house-spelling.ts";
import { missingAlt } from "./rules/missing-alt.ts";
import { missingCredit } from "./rules/missing-credit.ts";
import { misspelling } from "./rules/misspelling.ts";
import { repeatedWord } from "./rules/repeated-word.ts";
import { spacing } from "./rules/spacing.ts";
import { unclosedQuotation } from "./rules/unclosed-quotation.ts";
import { weekdayDate } from "./rules/weekday-date.ts";

export const checks: readonly Check[] = [
  altLength,
  captionLength,
  creditInCaption,
  dekLength,
  dekRepeatsHeadline,
  dekRepeatsLede,
  duplicateCaption,
  furnitureInBody,
  headlineLength,
  houseSpelling,
  missingAlt,
  missingCredit,
  misspelling,
  repeatedWord,
  spacing,
  unclosedQuotation,
  weekdayDate,
];
