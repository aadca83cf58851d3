// Written by scripts/generate-registries.mjs; add a file to the folder and run `npm run generate`.
import type { Check } from "./check.ts";
import { aOrAn } from "./rules/a-or-an.ts";
import { accusedWith } from "./rules/accused-with.ts";
import { ageHyphens } from "./rules/age-hyphens.ts";
import { allegedVictim } from "./rules/alleged-victim.ts";
import { altLength } from "./rules/alt-length.ts";
import { captionLength } from "./rules/caption-length.ts";
import { clockTime } from "./rules/clock-time.ts";
import { creditInCaption } from "./rules/credit-in-caption.ts";
import { currencyTwice } from "./rules/currency-twice.ts";
import { dekLength } from "./rules/dek-length.ts";
import { dekRepeatsHeadline } from "./rules/dek-repeats-headline.ts";
import { dekRepeatsLede } from "./rules/dek-repeats-lede.ts";
import { duplicateCaption } from "./rules/duplicate-caption.ts";
import { furnitureInBody } from "./rules/furniture-in-body.ts";
import { headlineFullStop } from "./rules/headline-full-stop.ts";
import { headlineLength } from "./rules/headline-length.ts";
import { houseSpelling } from "./rules/house-spelling.ts";
import { missingAlt } from "./rules/missing-alt.ts";
import { missingCredit } from "./rules/missing-credit.ts";
import { misspelling } from "./rules/misspelling.ts";
import { ordinalDate } from "./rules/ordinal-date.ts";
import { placeholder } from "./rules/placeholder.ts";
import { repeatedWord } from "./rules/repeated-word.ts";
import { spacing } from "./rules/spacing.ts";
import { stopOrder } from "./rules/stop-order.ts";
import { unclosedQuotation } from "./rules/unclosed-quotation.ts";
import { weekdayDate } from "./rules/weekday-date.ts";

export const checks: readonly Check[] = [
  aOrAn,
  accusedWith,
  ageHyphens,
  allegedVictim,
  altLength,
  captionLength,
  clockTime,
  creditInCaption,
  currencyTwice,
  dekLength,
  dekRepeatsHeadline,
  dekRepeatsLede,
  duplicateCaption,
  furnitureInBody,
  headlineFullStop,
  headlineLength,
  houseSpelling,
  missingAlt,
  missingCredit,
  misspelling,
  ordinalDate,
  placeholder,
  repeatedWord,
  spacing,
  stopOrder,
  unclosedQuotation,
  weekdayDate,
];
