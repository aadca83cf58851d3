// Written by scripts/generate-registries.mjs; add a file to the folder and run `npm run generate`.
import type { Check } from "./check.ts";
import { aOrAn } from "./rules/a-or-an.ts";
import { accusedWith } from "./rules/accused-with.ts";
import { ageHyphens } from "./rules/age-hyphens.ts";
import { allegedVictim } from "./rules/alleged-victim.ts";
import { altLength } from "./rules/alt-length.ts";
import { bylineForm } from "./rules/byline-form.ts";
import { captionLength } from "./rules/caption-length.ts";
import { clockTime } from "./rules/clock-time.ts";
import { creditInCaption } from "./rules/credit-in-caption.ts";
import { crimeBeforeName } from "./rules/crime-before-name.ts";
import { currencyTwice } from "./rules/currency-twice.ts";
import { datelineInBody } from "./rules/dateline-in-body.ts";
import { dekLength } from "./rules/dek-length.ts";
import { dekRepeatsHeadline } from "./rules/dek-repeats-headline.ts";
import { dekRepeatsLede } from "./rules/dek-repeats-lede.ts";
import { duplicateCaption } from "./rules/duplicate-caption.ts";
import { furnitureInBody } from "./rules/furniture-in-body.ts";
import { headlineFullStop } from "./rules/headline-full-stop.ts";
import { headlineLength } from "./rules/headline-length.ts";
import { headlineNumber } from "./rules/headline-number.ts";
import { headlineQuoteNotInStory } from "./rules/headline-quote-not-in-story.ts";
import { houseSpelling } from "./rules/house-spelling.ts";
import { houseTerm } from "./rules/house-term.ts";
import { missingAlt } from "./rules/missing-alt.ts";
import { missingCredit } from "./rules/missing-credit.ts";
import { missingHeadline } from "./rules/missing-headline.ts";
import { misspelling } from "./rules/misspelling.ts";
import { nameSpelledTwoWays } from "./rules/name-spelled-two-ways.ts";
import { ordinalDate } from "./rules/ordinal-date.ts";
import { partsAndWhole } from "./rules/parts-and-whole.ts";
import { percentChange } from "./rules/percent-change.ts";
import { percentForm } from "./rules/percent-form.ts";
import { placeholder } from "./rules/placeholder.ts";
import { pleaMismatch } from "./rules/plea-mismatch.ts";
import { repeatedParagraph } from "./rules/repeated-paragraph.ts";
import { repeatedQuotation } from "./rules/repeated-quotation.ts";
import { repeatedWord } from "./rules/repeated-word.ts";
import { restrictionInCaption } from "./rules/restriction-in-caption.ts";
import { samePictureTwice } from "./rules/same-picture-twice.ts";
import { sentenceStartsWithFigure } from "./rules/sentence-starts-with-figure.ts";
import { spacing } from "./rules/spacing.ts";
import { stopOrder } from "./rules/stop-order.ts";
import { surnameBeforeFullName } from "./rules/surname-before-full-name.ts";
import { unclosedQuotation } from "./rules/unclosed-quotation.ts";
import { weekdayDate } from "./rules/weekday-date.ts";

export const checks: readonly Check[] = [
  aOrAn,
  accusedWith,
  ageHyphens,
  allegedVictim,
  altLength,
  bylineForm,
  captionLength,
  clockTime,
  creditInCaption,
  crimeBeforeName,
  currencyTwice,
  datelineInBody,
  dekLength,
  dekRepeatsHeadline,
  dekRepeatsLede,
  duplicateCaption,
  furnitureInBody,
  headlineFullStop,
  headlineLength,
  headlineNumber,
  headlineQuoteNotInStory,
  houseSpelling,
  houseTerm,
  missingAlt,
  missingCredit,
  missingHeadline,
  misspelling,
  nameSpelledTwoWays,
  ordinalDate,
  partsAndWhole,
  percentChange,
  percentForm,
  placeholder,
  pleaMismatch,
  repeatedParagraph,
  repeatedQuotation,
  repeatedWord,
  restrictionInCaption,
  samePictureTwice,
  sentenceStartsWithFigure,
  spacing,
  stopOrder,
  surnameBeforeFullName,
  unclosedQuotation,
  weekdayDate,
];
