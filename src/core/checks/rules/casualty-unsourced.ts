import { defineStoryCheck } from "../check.ts";
import { isCasualtyClaim } from "../helpers/claim-kinds.ts";
import { reportClaim } from "../helpers/report-claim.ts";
import { storyAttribution } from "../helpers/story-attribution.ts";

export const casualtyUnsourced = defineStoryCheck({
  id: "casualty-unsourced",
  title: "A number of dead or hurt without a source",
  why: "Tolls differ by who counts, and change. Every one is credited where it stands, also an old one.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "p: The council of Vik met on Friday, mayor Eva Lind said.\np: [[The ferry fire killed at least 31 people and injured 120 more in the spring.]]",
      },
      {
        story:
          "p: A café was shut on Friday, the harbor office said.\np: The quay is closed.\np: [[At least 14 people were killed in the explosion on Monday.]]",
      },
    ],
    good: [
      { story: "p: The ferry fire killed at least 31 people and injured 120 more, the harbor office said." },
      { story: "p: At least 14 people were killed in the explosion, according to police." },
      { story: "p: The ferry carries 80 people." },
    ],
  },
  run(view, report) {
    const { claims } = storyAttribution(view);
    for (const claim of claims)
      if (claim.status === "unattributed" && claim.score >= 0.5 && isCasualtyClaim(claim))
        reportClaim(view, claim, report, /casualty/u);
  },
});
