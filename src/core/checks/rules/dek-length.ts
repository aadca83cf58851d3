import { defineBlockCheck } from "../check.ts";
import { reportOverlong } from "../helpers/report-overlong.ts";

export const dekLength = defineBlockCheck({
  id: "dek-length",
  title: "A dek that is too long",
  why: "A dek says what the headline had no room for, in a sentence or two. The limit is the stylebook’s.",
  level: "check",
  anyLanguage: true,
  inQuotations: true,
  kinds: ["dek"],
  examples: {
    bad: [
      {
        text: "Boats between Vik and Holm run every two hours again, three days after the swell tore away part of the quay and boats between vik and holm run every two hours again, three days after the swell tore away part of the quay and boats between vi[[k and holm run every two hours again, three days after the swell tore away part of the quay]]",
      },
      {
        text: "Été à Vik: Boats between Vik and Holm run every two hours again, three days after the swell tore away part of the quay and été à vik: boats between vik and holm run every two hours again, three days after the swell tore away part of the qua[[y]]",
      },
    ],
    good: [
      "Boats between Vik and Holm run every two hours again, three days after the swell tore away part of the quay",
      "Été à Vik",
      "Boats between Vik and Holm run every two hours again, three days after the swell tore away part of the quay and boats between vik and holm run every two hours again, three days after the swell tore away part of the quay and boats between vi",
    ],
  },
  run(block, _facts, report, { stylebook }) {
    reportOverlong(block, stylebook.limits.dek, "dek", report);
  },
});
