// Written by scripts/generate-registries.mjs; add a file to the folder and run `npm run generate`.
import type { Check } from "./check.ts";
import { aOrAn } from "./rules/a-or-an.ts";
import { accusedWith } from "./rules/accused-with.ts";
import { acronymUnexplained } from "./rules/acronym-unexplained.ts";
import { ageAtDeath } from "./rules/age-at-death.ts";
import { ageGivenTwoWays } from "./rules/age-given-two-ways.ts";
import { ageHyphens } from "./rules/age-hyphens.ts";
import { allegedByWhom } from "./rules/alleged-by-whom.ts";
import { allegedVictim } from "./rules/alleged-victim.ts";
import { altLength } from "./rules/alt-length.ts";
import { anonymityWithoutReason } from "./rules/anonymity-without-reason.ts";
import { bylineForm } from "./rules/byline-form.ts";
import { captionLength } from "./rules/caption-length.ts";
import { casualtyUnsourced } from "./rules/casualty-unsourced.ts";
import { claimedForSaid } from "./rules/claimed-for-said.ts";
import { clockTime } from "./rules/clock-time.ts";
import { commaBeforeSaid } from "./rules/comma-before-said.ts";
import { confusedWords } from "./rules/confused-words.ts";
import { correctedWordStands } from "./rules/corrected-word-stands.ts";
import { creditInCaption } from "./rules/credit-in-caption.ts";
import { crimeBeforeName } from "./rules/crime-before-name.ts";
import { currencyTwice } from "./rules/currency-twice.ts";
import { danglingAttribution } from "./rules/dangling-attribution.ts";
import { datelineInBody } from "./rules/dateline-in-body.ts";
import { dekLength } from "./rules/dek-length.ts";
import { dekRepeatsHeadline } from "./rules/dek-repeats-headline.ts";
import { dekRepeatsLede } from "./rules/dek-repeats-lede.ts";
import { duplicateCaption } from "./rules/duplicate-caption.ts";
import { furnitureInBody } from "./rules/furniture-in-body.ts";
import { guiltBeforeVerdict } from "./rules/guilt-before-verdict.ts";
import { headlineClaimUnattributed } from "./rules/headline-claim-unattributed.ts";
import { headlineFullStop } from "./rules/headline-full-stop.ts";
import { headlineLength } from "./rules/headline-length.ts";
import { headlineNumber } from "./rules/headline-number.ts";
import { houseSpelling } from "./rules/house-spelling.ts";
import { houseTerm } from "./rules/house-term.ts";
import { ledeAccusationUnsourced } from "./rules/lede-accusation-unsourced.ts";
import { loadedVerb } from "./rules/loaded-verb.ts";
import { missingAlt } from "./rules/missing-alt.ts";
import { missingCredit } from "./rules/missing-credit.ts";
import { missingHeadline } from "./rules/missing-headline.ts";
import { misspelling } from "./rules/misspelling.ts";
import { nameNotInStory } from "./rules/name-not-in-story.ts";
import { nameSpelledTwoWays } from "./rules/name-spelled-two-ways.ts";
import { noteSetAside } from "./rules/note-set-aside.ts";
import { ordinalDate } from "./rules/ordinal-date.ts";
import { partsAndWhole } from "./rules/parts-and-whole.ts";
import { percentChange } from "./rules/percent-change.ts";
import { percentForm } from "./rules/percent-form.ts";
import { placeholder } from "./rules/placeholder.ts";
import { pleaMismatch } from "./rules/plea-mismatch.ts";
import { pluralBecomesSingular } from "./rules/plural-becomes-singular.ts";
import { pluralWithApostrophe } from "./rules/plural-with-apostrophe.ts";
import { quoteInHeadlineNotInBody } from "./rules/quote-in-headline-not-in-body.ts";
import { repeatedParagraph } from "./rules/repeated-paragraph.ts";
import { repeatedQuotation } from "./rules/repeated-quotation.ts";
import { repeatedWord } from "./rules/repeated-word.ts";
import { restAndWhole } from "./rules/rest-and-whole.ts";
import { restrictionInCaption } from "./rules/restriction-in-caption.ts";
import { restrictionInNotes } from "./rules/restriction-in-notes.ts";
import { samePictureTwice } from "./rules/same-picture-twice.ts";
import { sensitiveCopy } from "./rules/sensitive-copy.ts";
import { sentenceSetAside } from "./rules/sentence-set-aside.ts";
import { sentenceStartsWithFigure } from "./rules/sentence-starts-with-figure.ts";
import { sharedSurname } from "./rules/shared-surname.ts";
import { singleAnonymousSource } from "./rules/single-anonymous-source.ts";
import { sourceOnlyInCaption } from "./rules/source-only-in-caption.ts";
import { spacing } from "./rules/spacing.ts";
import { speakerlessQuote } from "./rules/speakerless-quote.ts";
import { spelling } from "./rules/spelling.ts";
import { stopOrder } from "./rules/stop-order.ts";
import { surnameBeforeFullName } from "./rules/surname-before-full-name.ts";
import { tollGivenTwoWays } from "./rules/toll-given-two-ways.ts";
import { tornLetters } from "./rules/torn-letters.ts";
import { unattributedClaim } from "./rules/unattributed-claim.ts";
import { unclosedQuotation } from "./rules/unclosed-quotation.ts";
import { vagueSource } from "./rules/vague-source.ts";
import { weekdayDate } from "./rules/weekday-date.ts";

export const checks: readonly Check[] = [
  aOrAn,
  accusedWith,
  acronymUnexplained,
  ageAtDeath,
  ageGivenTwoWays,
  ageHyphens,
  allegedByWhom,
  allegedVictim,
  altLength,
  anonymityWithoutReason,
  bylineForm,
  captionLength,
  casualtyUnsourced,
  claimedForSaid,
  clockTime,
  commaBeforeSaid,
  confusedWords,
  correctedWordStands,
  creditInCaption,
  crimeBeforeName,
  currencyTwice,
  danglingAttribution,
  datelineInBody,
  dekLength,
  dekRepeatsHeadline,
  dekRepeatsLede,
  duplicateCaption,
  furnitureInBody,
  guiltBeforeVerdict,
  headlineClaimUnattributed,
  headlineFullStop,
  headlineLength,
  headlineNumber,
  houseSpelling,
  houseTerm,
  ledeAccusationUnsourced,
  loadedVerb,
  missingAlt,
  missingCredit,
  missingHeadline,
  misspelling,
  nameNotInStory,
  nameSpelledTwoWays,
  noteSetAside,
  ordinalDate,
  partsAndWhole,
  percentChange,
  percentForm,
  placeholder,
  pleaMismatch,
  pluralBecomesSingular,
  pluralWithApostrophe,
  quoteInHeadlineNotInBody,
  repeatedParagraph,
  repeatedQuotation,
  repeatedWord,
  restAndWhole,
  restrictionInCaption,
  restrictionInNotes,
  samePictureTwice,
  sensitiveCopy,
  sentenceSetAside,
  sentenceStartsWithFigure,
  sharedSurname,
  singleAnonymousSource,
  sourceOnlyInCaption,
  spacing,
  speakerlessQuote,
  spelling,
  stopOrder,
  surnameBeforeFullName,
  tollGivenTwoWays,
  tornLetters,
  unattributedClaim,
  unclosedQuotation,
  vagueSource,
  weekdayDate,
];
