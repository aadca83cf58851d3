import { britishSpellings } from "../spelling-pairs.ts";
import { sharedLimits } from "../shared-limits.ts";
import { smallWords } from "../small-words.ts";
import { knownAcronyms } from "../known-acronyms.ts";
import { sharedTerms } from "../shared-terms.ts";
import type { Stylebook } from "../stylebook.ts";

/** The built-in book for British English. */
export const wiredeskUk: Stylebook = {
  id: "wiredesk-uk",
  name: "Wiredesk (British English)",
  language: "en-GB",
  limits: sharedLimits,
  typesetting: { quotes: "curly", dash: "–", datelineDash: "–", smallWords },
  levels: { "claimed-for-said": "off" },
  spellings: britishSpellings,
  terms: sharedTerms,
  percent: "as-written",
  accepted: [],
  knownAcronyms,
};
