import { americanSpellings } from "../spelling-pairs.ts";
import { sharedLimits } from "../shared-limits.ts";
import { smallWords } from "../small-words.ts";
import { knownAcronyms } from "../known-acronyms.ts";
import { sharedTerms } from "../shared-terms.ts";
import type { Stylebook } from "../stylebook.ts";

/** The built-in book for American English. */
export const wiredeskUs: Stylebook = {
  id: "wiredesk-us",
  name: "Wiredesk (American English)",
  language: "en-US",
  limits: sharedLimits,
  typesetting: { quotes: "curly", dash: "—", datelineDash: "—", smallWords },
  levels: { "claimed-for-said": "off" },
  spellings: americanSpellings,
  terms: sharedTerms,
  percent: "as-written",
  accepted: [],
  knownAcronyms,
};
