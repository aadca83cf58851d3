import { misspellings } from "../../stylebook/misspellings.ts";
import { defineBlockCheck } from "../check.ts";
import { isNameLike } from "../helpers/is-name-like.ts";
import { matchCase } from "../helpers/match-case.ts";
import { standsAlone } from "../helpers/stands-alone.ts";

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
  run({ text }, facts, report, { stylebook }) {
    for (const word of facts.words) {
      const known = misspellings.get(word.lower);
      if (known === undefined || stylebook.accepted.includes(word.text) || !standsAlone(text, word)) continue;
      if (isNameLike(text, word.from, word.text)) continue;
      const right = matchCase(word.text, known);
      report({
        from: word.from,
        to: word.to,
        message: `“${word.text}” is misspelt; “${right}” is expected`,
        replace: [right],
      });
    }
  },
});
