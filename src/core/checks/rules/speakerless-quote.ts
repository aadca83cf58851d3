import { defineStoryCheck } from "../check.ts";
import { creditedAt, creditFix, likelySource } from "../helpers/likely-source.ts";
import { storyAttribution, wordsAt } from "../helpers/story-attribution.ts";

export const speakerlessQuote = defineStoryCheck({
  id: "speakerless-quote",
  title: "A quotation that nobody is credited with",
  why: "Words in quotation marks are somebody’s. Whose must be said beside them, or be plain from the sentence before or after.",
  level: "check",
  inQuotations: true,
  examples: {
    bad: [
      {
        story:
          "p: The council of Vik met on Friday to talk about the quay.\np: The hall was full.\np: [[“This is the worst decision that the town has made in fifty years.”]]\np: The quay will be closed in May.",
      },
      {
        story:
          "p: The café in Vik was shut on Friday.\np: Its doors are painted red.\np: [[“Nobody told us that we had to leave before the summer.”]]\np: The building is from 1961.",
      },
    ],
    good: [
      { story: "p: “This is the worst decision in fifty years,” mayor Eva Lind said." },
      {
        story:
          "p: Mayor Eva Lind spoke against it.\np: “This is the worst decision in fifty years. We will not forget it.”\np: She said she would vote no.",
      },
      { story: "p: The hall was full.\np: “This is the worst decision in fifty years.” — Eva Lind" },
    ],
  },
  run(view, report) {
    for (const { type, span } of storyAttribution(view).faults) {
      if (type !== "speakerless-quote") continue;
      const at = wordsAt(view, span);
      // “… over.” — Ida Berg: the name stands behind a dash.
      if (at === undefined || /^["“‘']?\p{Lu}[\p{Lu}.' -]{2,24}:/u.test(at.words)) continue;
      if (/^["”’)]*\s*[—–―-]{1,2}\s*\p{Lu}/u.test(at.block.text.slice(span.to))) continue;
      const likely = likelySource(view, span);
      report(at.block, {
        from: span.from,
        to: span.to,
        message: "Nobody is credited with this quotation; a speaker is expected beside it",
        ...(likely === undefined
          ? {}
          : { fixes: [creditFix(at.block, span.to, likely)], related: creditedAt(view, likely) }),
        sure: 0.7,
      });
    }
  },
});
