import type { StoryClaim } from "../../language/attribute-story.ts";
import type { StoryReport, StoryView } from "../check.ts";
import { shorten } from "./shorten.ts";
import { wordsAt } from "./story-attribution.ts";

/** Reports a claim as a whole sentence, and says which of its words want a source. `kind`: only signs of this kind. */
export function reportClaim(view: StoryView, claim: StoryClaim, report: StoryReport, kind?: RegExp): void {
  const at = wordsAt(view, claim.span);
  // A plain credit in the sentence is taken at its word, whatever the reader of claims made of it.
  if (
    at === undefined ||
    /\baccording to\b|[,”"] (?:\p{Lu}[\p{L}’'-]+|\p{Ll}+) (?:said|says)\b|\b(?:said|says)[.,]?$/u.test(at.words)
  )
    return;
  const signs = claim.signs.filter(({ reason }) => kind?.test(reason) !== false);
  const words = [...new Set(signs.flatMap(({ span }) => wordsAt(view, span)?.words ?? []))].map(
    (text) => `“${shorten(text, 40)}”`,
  );
  const reasons = claim.reasons.filter((reason) => kind?.test(reason) !== false);
  report(at.block, {
    from: claim.span.from,
    to: claim.span.to,
    message: `Nobody is credited with ${words.length === 0 ? "this" : words.join(", ")} (${reasons.join(", ")}); a source is expected`,
    sure: claim.score,
  });
}
