import type { Limits } from "./stylebook.ts";

/** Lengths that most desks and their systems can live with. */
export const sharedLimits: Limits = {
  headline: 90,
  dek: 240,
  caption: 600,
  alt: 250,
  slug: 60,
  byline: 120,
  dateline: 60,
  credit: 120,
  crosshead: 60,
  editorNote: 500,
  usageTerms: 500,
  // "Reporting by A in X and B in Y; Editing by C and D", as agencies print it.
  signOff: 200,
  keywords: 12,
};
