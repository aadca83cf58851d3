import { defineBlockCheck } from "../check.ts";
import { reportOverlong } from "../helpers/report-overlong.ts";

export const captionLength = defineBlockCheck({
  id: "caption-length",
  title: "A caption that is too long",
  why: "A caption names who and what, where and when; the rest belongs in the story. The limit is the stylebook’s.",
  level: "check",
  anyLanguage: true,
  inQuotations: true,
  kinds: ["caption"],
  examples: {
    bad: [
      {
        text: "The ferry leaves Vik on Friday with the first passengers since the storm, harbor master Ida Berg and the mayor of Holm among them and the ferry leaves vik on friday with the first passengers since the storm, harbor master ida berg and the mayor of holm among them and the ferry leaves vik on friday with the first passengers since the storm, harbor master ida berg and the mayor of holm among them and the ferry leaves vik on friday with the first passengers since the storm, harbor master ida berg and the mayor of holm among them and the ferry leaves vik on friday with the first passengers since t[[he storm, harbor master ida berg and the mayor of holm among them]]",
      },
      {
        text: "Été à Vik: The ferry leaves Vik on Friday with the first passengers since the storm, harbor master Ida Berg and the mayor of Holm among them and été à vik: the ferry leaves vik on friday with the first passengers since the storm, harbor master ida berg and the mayor of holm among them and été à vik: the ferry leaves vik on friday with the first passengers since the storm, harbor master ida berg and the mayor of holm among them and été à vik: the ferry leaves vik on friday with the first passengers since the storm, harbor master ida berg and the mayor of holm among them and été à vik: the ferry[[ leaves vik on friday with the first passengers since the storm, harbor master ida berg and the mayor of holm among them]]",
      },
    ],
    good: [
      "The ferry leaves Vik on Friday with the first passengers since the storm, harbor master Ida Berg and the mayor of Holm among them",
      "Été à Vik",
      "The ferry leaves Vik on Friday with the first passengers since the storm, harbor master Ida Berg and the mayor of Holm among them and the ferry leaves vik on friday with the first passengers since the storm, harbor master ida berg and the mayor of holm among them and the ferry leaves vik on friday with the first passengers since the storm, harbor master ida berg and the mayor of holm among them and the ferry leaves vik on friday with the first passengers since the storm, harbor master ida berg and the mayor of holm among them and the ferry leaves vik on friday with the first passengers since t",
    ],
  },
  run(block, _facts, report, { stylebook }) {
    reportOverlong(block, stylebook.limits.caption, "caption", report);
  },
});
