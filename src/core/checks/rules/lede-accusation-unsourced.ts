import { defineStoryCheck } from "../check.ts";
import { isCasualtyClaim, isLedeAccusation } from "../helpers/claim-kinds.ts";
import { reportClaim } from "../helpers/report-claim.ts";
import { storyAttribution, wordsAt } from "../helpers/story-attribution.ts";

export const ledeAccusationUnsourced = defineStoryCheck({
  id: "lede-accusation-unsourced",
  title: "A charge or cause in the first paragraph without a source",
  why: "The first paragraph is what is read, sent on and sued over. A charge against somebody, or who or what is to blame, has its source in it.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "p: [[Harbor master Jon Berg stole money from the town for ten years and bribed two council members.]]\np: The council will meet in May.",
      },
      {
        story: "p: [[The owner of a café in Vik murdered his brother because of a debt.]]\np: The café opened in 1990.",
      },
    ],
    good: [
      { story: "p: Mayor Eva Lind stole the show on Monday as the fair came to a close.\np: It rained." },
      {
        story:
          "p: Harbor master Jon Berg stole money from the town for ten years, prosecutors said on Friday.\np: The council will meet in May.",
      },
      { story: "p: Harbor master Jon Berg was convicted of theft on Friday.\np: The council will meet in May." },
      {
        story:
          "p: A man who stole £12,000 of café chairs in Vik has been jailed for two years.\np: Jon Berg, 34, was sentenced on Friday.",
      },
      { story: "p: Jon Berg took the stand on Monday in the fraud case against him.\np: The hall was full." },
      { story: "p: The town was blamed on Friday for no longer considering the cafés illegal.\np: It did so in May." },
      {
        story:
          "p: Two captains lost their licences on Friday after being fined for violating harbor rules.\np: It rained.",
      },
      {
        story:
          "p: Maria Holt, who campaigns against illegal immigration, is running for mayor.\np: The vote is in May.",
      },
      { story: "p: The council of Vik met on Friday.\np: It talked about the quay." },
    ],
  },
  run(view, report) {
    const { claims } = storyAttribution(view);
    for (const claim of claims)
      if (
        claim.status === "unattributed" &&
        claim.score >= 0.5 &&
        isLedeAccusation(view, claim) &&
        !isCasualtyClaim(claim) &&
        !settled.test(wordsAt(view, claim.span)?.words ?? "")
      )
        reportClaim(view, claim, report);
  },
});

/** A court has found it: its sentence is the source, and who was there says so further down. */
const settled =
  /\b(?:(?:been|was|were|is|are|being) (?:\p{Ll}+ly )?(?:jailed|sentenced|convicted|imprisoned)(?! (?:pending|awaiting|until|ahead))|(?:jailed|sentenced|convicted) (?:for|to|of)|found guilty|ple(?:aded|d) guilty|jury convicted|(?:judge|court) (?:jailed|sentenced))\b/iu;
