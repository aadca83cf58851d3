import { defineStoryCheck } from "../check.ts";
import { isCasualtyClaim, isLedeAccusation } from "../helpers/claim-kinds.ts";
import { reportClaim } from "../helpers/report-claim.ts";
import { storyAttribution, wordsAt } from "../helpers/story-attribution.ts";
import type { StoryClaim } from "../../language/attribute-story.ts";

/** From this score on a desk would ask “says who?” more often than not. */
const askedFrom = 0.6;

export const unattributedClaim = defineStoryCheck({
  id: "unattributed-claim",
  title: "A claim that nobody is credited with",
  why: "Who says so? A cause, a charge, a figure or a forecast that readers could dispute needs a source, in the sentence or plainly carried over from the one before.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "p: The council of Vik met on Friday, mayor Eva Lind said.\np: The meeting lasted two hours.\np: [[Crime in the harbor has risen 40 percent because of the new ferry, the worst record in the country.]]",
      },
      {
        story:
          "p: The café in Vik opened again on Friday, its owner said.\np: Its doors are painted red.\np: [[Sales of coffee fell 18 percent last year because of the storm.]]",
      },
      {
        story:
          "p: A café in Vik burned down on Friday.\np: [[The fire was caused by a faulty fridge.]]\np: Nobody was hurt, police said.",
      },
    ],
    good: [
      {
        story:
          "p: The council of Vik met on Friday.\np: The cards, most friendly, have come to the house of the Bergs since then.",
      },
      { story: "p: The council of Vik met on Friday.\np: The doubts of the neighbors have only grown since December." },
      {
        story:
          "p: The council of Vik met on Friday.\np: Ida Berg, a judge who survived being shot in the head, came by.",
      },
      { story: "headline: Ferry sold\np: Town files court challenge to the sale of its ferry to a rival line." },
      {
        story: "p: The council of Vik met on Friday.\np: The lamp was first introduced in May 1984 and renewed since.",
      },
      {
        story:
          "p: Stocks in Vik rose on Friday, with the main index up 86 points.\np: Shares of Vik Oil gained most.\np: Bonds were little changed, and the crown traded at 8.50 to the dollar.\np: Trading was thin before the weekend.\np: Berg Line, the owner of the ferry, soared 5.2 percent.",
      },
      { story: "p: The council of Vik met on Friday.\np: Revenue from the ferry rose 22 percent last year." },
      {
        story:
          "p: A café in Vik burned down on Friday.\np: The fire was caused by a faulty fridge, police said. Nobody was hurt.",
      },
      {
        story:
          "p: Crime in the harbor has risen 40 percent because of the new ferry, police said on Friday.\np: The council will meet in May.",
      },
      { story: "p: The council of Vik met on Friday.\np: The meeting lasted two hours." },
      { story: "p: The council of Vik met on Friday.\np: Vik Oil fell $1.25, or 1.4 percent, to $88.95." },
      {
        story:
          "p: The council of Vik met on Friday.\np: The crown slipped to 8.61 against the euro after exports in May fell 2 percent.",
      },
      { story: "p: The council of Vik met on Friday.\np: It was the theme of the first three meetings since 2013." },
      { story: "p: The council of Vik met on Friday.\np: The quay has only been open to visitors since 1998." },
      { story: "p: The council of Vik met on Friday.\np: The lamps have linked to hundreds of phones in the hall." },
      { story: "p: The council of Vik met on Friday.\np: Forbes lists Ida Berg as the richest woman in the country." },
      {
        story:
          "p: The council of Vik met on Friday.\np: Sales of coffee fell 18 percent last year, Trade Department data show.",
      },
      { story: "p: The council of Vik met on Friday.\np: It is not unprecedented for it to meet in May." },
      {
        story:
          "status: killed\np: The story “Bishop quits because of the worst fraud in the country” is killed: crime has not risen 40 percent.",
      },
      { story: "p: “Sales fell 18 percent because of the storm,” owner Ida Berg said." },
    ],
  },
  run(view, report) {
    const { claims } = storyAttribution(view);
    for (const claim of claims) {
      // A story of one sentence is weighed as one that stands alone, which gives no words for why.
      if (claim.status !== "unattributed" || claim.score < askedFrom || claim.reasons.length === 0) continue;
      // Those have checks of their own, which say more.
      if (isCasualtyClaim(claim) || isLedeAccusation(view, claim)) continue;
      if (isMarketMove(claim, wordsAt(view, claim.span)?.words ?? "")) continue;
      reportClaim(view, claim, report);
    }
  },
});

/** What a share, a rate or a commodity did is on the tape for all to see; why it did is a claim. */
const isMarketMove = ({ reasons }: StoryClaim, words: string): boolean =>
  reasons.every((reason) => /statistic|money|superlative/.test(reason)) &&
  /\b(?:shares?|stocks?|bonds?|yields?|index|Dow|Nasdaq|S&P|FTSE|futures|basis points|barrel|the (?:euro|dollar|pound|yen)|market value|closed at|trading)\b/.test(
    words,
  );
