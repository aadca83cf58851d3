import { misspellings } from "../../stylebook/misspellings.ts";
import { defineBlockCheck } from "../check.ts";
import { isNameLike } from "../helpers/is-name-like.ts";
import { matchCase } from "../helpers/match-case.ts";

export const misspelling = defineBlockCheck({
  id: "misspelling",
  title: "A misspelt word",
  why: "Slips that are made again and again. Only such are looked for as are no word of their own: unknown words and names are never flagged.",
  level: "fix",
  examples: {
    bad: [
      {
        text: "The goverment will [[recieve]] the report.".replace("goverment", "[[goverment]]"),
        fixed: "The government will receive the report.",
      },
      { text: "[[Seperate]] cafés [[occured]] to her.", fixed: "Separate cafés occurred to her." },
      { text: "She liked it [[alot]].", fixed: "She liked it a lot." },
    ],
    good: [
      "The government will receive the report.",
      "Ms Goverment and the firm Recieve Ltd. declined to comment.",
      "“The goverment,” the sign reads.",
    ],
  },
  run({ text }, _facts, report, { stylebook }) {
    for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{N}'’@#./-])\p{L}{3,}(?![\p{L}\p{N}@/]|\.\p{L})/gu)) {
      const right = misspellings.get(word.toLowerCase());
      if (right === undefined || stylebook.accepted.includes(word) || isNameLike(text, index, word)) continue;
      report({
        from: index,
        to: index + word.length,
        message: `“${word}” is misspelt; “${matchCase(word, right)}” is expected`,
        replace: [matchCase(word, right)],
      });
    }
  },
});
