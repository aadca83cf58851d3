import { defineStoryCheck } from "../check.ts";
import { isCasualtyClaim } from "../helpers/claim-kinds.ts";
import { reportClaim } from "../helpers/report-claim.ts";
import { storyAttribution, wordsAt } from "../helpers/story-attribution.ts";

export const casualtyUnsourced = defineStoryCheck({
  id: "casualty-unsourced",
  title: "A number of dead or hurt without a source",
  why: "Tolls differ by who counts, and change. Every one is credited where it stands; one of long ago, or of an event that the reader knows of, may pass.",
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
      {
        story:
          "p: A lorry and two cars collided on the coast road.\np: [[At least six people were taken to hospital.]]\np: [[The crash left two children in hospital.]]",
      },
    ],
    good: [
      { story: "p: The council met on Friday.\np: The official death toll rose to 31." },
      { story: "p: The council met on Friday.\np: Friends carried the bodies of the two divers to the chapel." },
      { story: "p: At least six people were taken to hospital, the fire service said. The road was closed." },
      {
        story:
          "p: The two nurses were in hospital for the visit of the minister.\np: The road to Vik was closed for an hour.",
      },
      { story: "p: The ferry fire killed at least 31 people and injured 120 more, the harbor office said." },
      { story: "p: At least 14 people were killed in the explosion, according to police." },
      { story: "p: The council met on Friday.\np: The harbor office raised the death toll from the flood to 31." },
      {
        story: "p: The council met on Friday.\np: His father is one of the nine miners killed in the pit at Holm.",
      },
      { story: "p: The council met on Friday.\np: The mill at Vik burned in 1994, killing 12 workers." },
      { story: "p: The ferry carries 80 people." },
      { story: "p: The council met on Friday.\np: Jon Berg, the painter of the quay, has died at the age of 35." },
      { story: "p: The council met on Friday.\np: Jon Berg, the painter of the quay, died at 35." },
      {
        story: "p: The council met on Friday.\np: From 1998 to 2011, flu deaths in Vik doubled, and few were spared.",
      },
      {
        story: "p: The council met on Friday, mayor Eva Lind said.\np: The new quay has ruined 37 lives in the harbor.",
      },
    ],
  },
  run(view, report) {
    const { claims } = storyAttribution(view);
    for (const claim of claims)
      if (
        claim.status === "unattributed" &&
        claim.score >= 0.5 &&
        isCasualtyClaim(claim) &&
        harm.test(wordsAt(view, claim.span)?.words ?? "")
      )
        reportClaim(view, claim, report, /casualty/);
  },
});

/** “37 lives” may be ruined or saved: somebody has to die, be hurt or be gone. */
const harm =
  /\b(?:kill|dea[dt]|die[ds]?\b|dying|injur|hurt\b|wound|casualt|missing|drown|toll\b|victim|fatal|perish|slain|shot\b|stabb|crush|burn|suicid|murder|massacr|execut|bod(?:y|ies)\b|corpses?\b|hospital|treated\b|infect|sicken|l(?:ost|ose|osing)\b|claim|cost\b|took\b|suffer|surviv)/i;
