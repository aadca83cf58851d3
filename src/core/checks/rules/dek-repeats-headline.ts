import { defineStoryCheck } from "../check.ts";
import { saysAgain } from "../helpers/says-again.ts";

export const dekRepeatsHeadline = defineStoryCheck({
  id: "dek-repeats-headline",
  title: "A dek that says the headline again",
  why: "The two are printed together: what the dek repeats takes the room of something new.",
  level: "check",
  anyLanguage: true,
  examples: {
    bad: [
      {
        story:
          "headline: Ferry between Vik and Holm running again after storm\ndek: [[The ferry between Vik and Holm is running again after the storm]]\np: Text.",
      },
      {
        story:
          "headline: Été: ferry between Vik and Holm back, harbor office says\ndek: [[The ferry between Vik and Holm is back, says harbor office]]\np: Text.",
      },
    ],
    good: [
      {
        story:
          "headline: Ferry between Vik and Holm running again\ndek: Boats leave every two hours, three days after the storm\np: Text.",
      },
      { story: "headline: Ferry running again\ndek: Ferry running" },
      {
        story:
          "headline: Ferry between Vik and Holm running again after storm\np: The ferry between Vik and Holm is running again.",
      },
    ],
  },
  run(view, report) {
    const headline = view.blocks.find(({ kind }) => kind === "headline");
    const dek = view.blocks.find(({ kind }) => kind === "dek");
    if (headline === undefined || dek === undefined || !saysAgain(dek.text, headline.text, 0.85)) return;
    report(dek, {
      from: 0,
      to: dek.text.length,
      message: "The dek says the headline again; something that is not in it is expected",
    });
  },
});
