import { defineBlockCheck } from "../check.ts";
import { isNameLike } from "../helpers/is-name-like.ts";
import { matchCase } from "../helpers/match-case.ts";
import { standsAlone } from "../helpers/stands-alone.ts";
import { spellingsOf } from "../../stylebook/spellings-of.ts";

export const houseSpelling = defineBlockCheck({
  id: "house-spelling",
  title: "A spelling of the other English",
  why: "Agencies write both; a story keeps to the house’s. Names keep their own spelling (Labor Party, Centre Pompidou), and so does what somebody said in writing.",
  level: "fix",
  examples: {
    bad: [
      {
        story: "language: en-US\np: The [[harbour]] office [[organised]] it.",
        fixed: "language: en-US\np: The harbor office organized it.",
      },
      {
        story: "language: en-GB\nheadline: [[Color]] of the été\np: The [[theater]] is in the [[center]] of Vik.",
        fixed: "language: en-GB\nheadline: Colour of the été\np: The theatre is in the centre of Vik.",
      },
    ],
    good: [
      { story: "language: en-US\np: The harbor office organized it for the Labour Party and Centre Pompidou." },
      { story: "language: en-GB\np: The harbour office spoke for the Australian Labor Party." },
      { story: "language: en-US\np: “The colour of the centre,” the plaque reads." },
    ],
  },
  run({ text }, facts, report, { stylebook }) {
    const spellings = spellingsOf(stylebook);
    for (const word of facts.words) {
      const preferred = spellings.get(word.lower);
      if (preferred === undefined || stylebook.accepted.includes(word.text) || !standsAlone(text, word)) continue;
      if (isNameLike(text, word.from, word.text)) continue;
      const right = matchCase(word.text, preferred);
      report({
        from: word.from,
        to: word.to,
        message: `“${word.text}” is not this house’s spelling; “${right}” is expected`,
        replace: [right],
      });
    }
  },
});
