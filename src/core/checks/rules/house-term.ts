import { defineBlockCheck } from "../check.ts";
import { isNameLike } from "../helpers/is-name-like.ts";
import { matchCase } from "../helpers/match-case.ts";
import { standsAlone } from "../helpers/stands-alone.ts";
import { termIndex } from "../helpers/term-index.ts";

export const houseTerm = defineBlockCheck({
  id: "house-term",
  title: "An expression that this house does not print",
  why: "The stylebook gives the reason for each.",
  level: "fix",
  examples: {
    bad: [
      { text: "He [[pled guilty]] on Friday.", fixed: "He pleaded guilty on Friday." },
      { text: "Guests got a [[free gift]] at the café.", fixed: "Guests got a gift at the café." },
      { text: "[[Advance planning]] was poor.", fixed: "Planning was poor." },
    ],
    good: [
      "He pleaded guilty on Friday.",
      "“I pled guilty,” he said.",
      "The band Free Gift played.",
      "They got rid of a free, gifted boy.",
    ],
  },
  run({ text }, facts, report, { stylebook }) {
    const terms = termIndex(stylebook);
    for (const word of facts.words) {
      const known = terms.get(word.lower);
      if (known === undefined) continue;
      for (const { term, pattern } of known) {
        pattern.lastIndex = word.from;
        const found = pattern.exec(text)?.[0];
        if (found === undefined || !standsAlone(text, word) || isNameLike(text, word.from, found)) continue;
        const prefer = term.prefer.map((words) => matchCase(found, words));
        report({
          from: word.from,
          to: word.from + found.length,
          message:
            prefer[0] === undefined
              ? `“${found}” is an expression that the stylebook avoids; put it in other words`
              : `“${found}” should be “${prefer.join("” or “")}”`,
          why: term.why,
          replace: prefer,
        });
        break;
      }
    }
  },
});
