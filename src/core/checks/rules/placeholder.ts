import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";
import { mayHoldPlaceholder, placeholderPattern } from "../helpers/placeholder-pattern.ts";

export const placeholder = defineBlockCheck({
  id: "placeholder",
  title: "A place kept for a fact that is to come",
  why: "TK, XXX and ??? say that somebody still has to find something out. Printed, they say so to the reader.",
  level: "must-fix",
  anyLanguage: true,
  anyLength: true,
  inQuotations: true,
  examples: {
    bad: [
      { text: "About [[TK]] officers were there." },
      { text: "The mayor, [[XXXX]], opened the café at [[??]] o’clock." },
      { text: "The bill was 2.4 million [[[check]]].".replace("[[[check]]]", "[[(check)]]") },
      { text: "[[Lorem ipsum]] dolor sit amet." },
    ],
    good: [
      "The TK Maxx shop in Super Bowl XXX week; are you sure?",
      "“What??” she wrote.",
      "He signed a check (a large one).",
      "Really?! It is so.",
    ],
  },
  run({ text }, _facts, report) {
    if (!mayHoldPlaceholder(text)) return;
    for (const { 0: found, index } of matchesOf(placeholderPattern, text))
      report({
        from: index,
        to: index + found.length,
        message: `“${found}” keeps a place; the fact is expected`,
      });
  },
});
