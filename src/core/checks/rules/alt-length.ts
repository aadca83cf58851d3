import { defineBlockCheck } from "../check.ts";
import { reportOverlong } from "../helpers/report-overlong.ts";

export const altLength = defineBlockCheck({
  id: "alt-length",
  title: "An alternative text that is too long",
  why: "A screen reader cannot skim: a sentence or two are enough. The limit is the stylebook’s.",
  level: "check",
  anyLanguage: true,
  inQuotations: true,
  kinds: ["alt"],
  examples: {
    bad: [
      {
        text: "A white ferry with two red funnels leaves a small harbor while people wave from the quay and a white ferry with two red funnels leaves a small harbor while people wave from the quay and a white ferry with two red funnels leaves a small harbor while p[[eople wave from the quay]]",
      },
      {
        text: "Été à Vik: A white ferry with two red funnels leaves a small harbor while people wave from the quay and été à vik: a white ferry with two red funnels leaves a small harbor while people wave from the quay and été à vik: a white ferry with two red funn[[els leaves a small harbor while people wave from the quay]]",
      },
    ],
    good: [
      "A white ferry with two red funnels leaves a small harbor while people wave from the quay",
      "Été à Vik",
      "A white ferry with two red funnels leaves a small harbor while people wave from the quay and a white ferry with two red funnels leaves a small harbor while people wave from the quay and a white ferry with two red funnels leaves a small harbor while p",
    ],
  },
  run(block, _facts, report, { stylebook }) {
    reportOverlong(block, stylebook.limits.alt, "alternative text", report);
  },
});
