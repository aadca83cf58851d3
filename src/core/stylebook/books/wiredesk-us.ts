import { americanSpellings } from "../spelling-pairs.ts";
import { knownAcronyms } from "../known-acronyms.ts";
import { sharedTerms } from "../shared-terms.ts";
import type { Stylebook } from "../stylebook.ts";

/** The built-in book for American English. */
export const wiredeskUs: Stylebook = {
  id: "wiredesk-us",
  name: "Wiredesk (American English)",
  language: "en-US",
  limits: { headline: 90, dek: 240, caption: 600, alt: 250 },
  levels: {},
  spellings: americanSpellings,
  terms: sharedTerms,
  percent: "as-written",
  accepted: [],
  knownAcronyms,
};
