import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const allegedVictim = defineBlockCheck({
  id: "alleged-victim",
  title: "An alleged victim",
  why: "It casts doubt on the person who complains, where the doubt is about the deed. “The woman who made the complaint”, or what happened and who says so, does not.",
  level: "check",
  examples: {
    bad: [
      { text: "The [[alleged victim]], 19, spoke to police." },
      { text: "Two of the [[alleged victims]] met at the café in été." },
    ],
    good: [
      "The woman who made the complaint, 19, spoke to police.",
      "The alleged fraud, in which the bank was the victim, cost millions, prosecutors say.",
      "“The alleged victim,” his lawyer said, “is a liar.”",
    ],
  },
  run({ text }, _facts, report) {
    if (!/alleged/i.test(text)) return;
    for (const { 0: found, index } of matchesOf(/(?<![\p{L}-])alleged (?:\p{Ll}+ )?victims?(?!\p{L})/giu, text))
      report({
        from: index,
        to: index + found.length,
        message: `“${found}” doubts the person; who made the complaint, or who alleges what, is expected`,
      });
  },
});
