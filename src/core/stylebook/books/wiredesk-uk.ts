import { britishSpellings } from "../spelling-pairs.ts";
import { knownAcronyms } from "../known-acronyms.ts";
import { sharedTerms } from "../shared-terms.ts";
import type { Stylebook } from "../stylebook.ts";

/** The built-in book for British English. */
export const wiredeskUk: Stylebook = {
  id: "wiredesk-uk",
  name: "Wiredesk (British English)",
  language: "en-GB",
  limits: { headline: 90, dek: 240, caption: 600, alt: 250 },
  levels: {},
  spellings: britishSpellings,
  terms: sharedTerms,
  percent: "as-written",
  accepted: [],
  knownAcronyms,
};
