import { defineBlockCheck } from "../check.ts";
import { isNameLike } from "../helpers/is-name-like.ts";
import { matchCase } from "../helpers/match-case.ts";

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
  run({ text }, _facts, report, { stylebook }) {
    const { spellings, accepted } = stylebook;
    for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{N}'’@#./-])\p{L}{4,}(?![\p{L}\p{N}@/]|\.\p{L})/gu)) {
      const plain = word.toLowerCase();
      const preferred = Object.hasOwn(spellings, plain) ? spellings[plain] : undefined;
      if (preferred === undefined || accepted.includes(word) || isNameLike(text, index, word)) continue;
      report({
        from: index,
        to: index + word.length,
        message: `“${word}” is not this house’s spelling; “${matchCase(word, preferred)}” is expected`,
        replace: [matchCase(word, preferred)],
      });
    }
  },
});
