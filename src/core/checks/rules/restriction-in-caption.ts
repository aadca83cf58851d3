import { matchesOf } from "../../language/matches-of.ts";
import { usageRestrictions } from "../../wire/captions/usage-restrictions.ts";
import { defineBlockCheck } from "../check.ts";

export const restrictionInCaption = defineBlockCheck({
  id: "restriction-in-caption",
  title: "A restriction on use left in the caption",
  why: "“No sales”, “no archives”, “not for use after 14 days” bind the desk. They belong in the usage terms, have to be obeyed, and are not for readers.",
  level: "must-fix",
  kinds: ["caption", "credit", "alt"],
  anyLanguage: true,
  examples: {
    bad: [
      { text: "The ferry leaves Vik. [[NO SALES, NO ARCHIVES]]" },
      { text: "Été à Vik. [[MANDATORY CREDIT: JON DAHL]]" },
      { text: "The harbor, 1961. [[Editorial use only]]." },
    ],
    good: ["The ferry leaves Vik.", "The shop had no sales in May.", "The mandatory credit course at Vik college"],
  },
  run({ text }, _facts, report) {
    for (const { 0: found, index } of matchesOf(usageRestrictions, text))
      report({
        from: index,
        to: index + found.length,
        message: `“${found}” restricts the use of the picture; obey it, and move it to the usage terms`,
      });
  },
});
