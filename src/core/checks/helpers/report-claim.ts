import type { StoryClaim } from "../../language/attribute-story.ts";
import type { StoryReport, StoryView } from "../check.ts";
import { isOrder } from "./is-order.ts";
import { creditedAt, creditFix, likelySource } from "./likely-source.ts";
import { shorten } from "./shorten.ts";
import { wordsAt } from "./story-attribution.ts";

/** Reports a claim as a whole sentence, and says which of its words want a source. `kind`: only signs of this kind. */
export function reportClaim(view: StoryView, claim: StoryClaim, report: StoryReport, kind?: RegExp): void {
  // An order to kill or to hold speaks for its agency.
  if (isOrder(view.story.meta)) return;
  const at = wordsAt(view, claim.span);
  // A plain credit in the sentence is taken at its word, whatever the reader of claims made of it; whole quotations
  // have a check of their own.
  if (at === undefined || credit.test(at.words) || /^["“]/.test(at.words)) return;
  const signs = claim.signs.filter(({ reason }) => kind?.test(reason) !== false);
  const signed = [...new Set(signs.flatMap(({ span }) => wordsAt(view, span)?.words ?? []))];
  const words = signed
    .filter((text) => !signed.some((other) => other !== text && other.includes(text)))
    .map((text) => `“${shorten(text, 40)}”`);
  const likely = likelySource(view, claim.span, claim.credit);
  const reasons = claim.reasons.filter((reason) => kind?.test(reason) !== false);
  const because = reasons.length === 0 ? "" : ` (${reasons.join(", ")})`;
  report(at.block, {
    from: claim.span.from,
    to: claim.span.to,
    message: `Nobody is credited with ${words.length === 0 ? "this" : words.join(", ")}${because}; a source is expected`,
    ...(likely === undefined
      ? {}
      : { fixes: [creditFix(at.block, claim.span.to, likely)], related: creditedAt(view, likely) }),
    sure: claim.score,
  });
}

const credit = /\b(?:according to|says?|said|told|thinks?|believes?|estimates?|argues?)\b/;
