import { defineBlockCheck } from "../check.ts";
import { reportOverlong } from "../helpers/report-overlong.ts";

export const headlineLength = defineBlockCheck({
  id: "headline-length",
  title: "A headline that is too long",
  why: "What does not fit is cut off by search pages, phones and the layout. The limit is the stylebook’s.",
  level: "check",
  anyLanguage: true,
  inQuotations: true,
  kinds: ["headline"],
  examples: {
    bad: [
      {
        text: "Ferry between Vik and Holm back in service after storm and ferry between vik and holm back[[ in service after storm]]",
      },
      {
        text: "Été à Vik: Ferry between Vik and Holm back in service after storm and été à vik: ferry bet[[ween vik and holm back in service after storm]]",
      },
    ],
    good: [
      "Ferry between Vik and Holm back in service after storm",
      "Été à Vik",
      "Ferry between Vik and Holm back in service after storm and ferry between vik and holm back",
    ],
  },
  run(block, _facts, report, { stylebook }) {
    reportOverlong(block, stylebook.limits.headline, "headline", report);
  },
});
