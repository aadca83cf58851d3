import { defineBlockCheck } from "../check.ts";
import { isNameLike } from "../helpers/is-name-like.ts";
import { matchCase } from "../helpers/match-case.ts";
import { termPattern } from "../helpers/term-pattern.ts";

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
  run({ text }, _facts, report, { stylebook }) {
    const { pattern, terms } = termPattern(stylebook);
    if (pattern === undefined) return;
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const term = terms.get(found) ?? terms.get(found.toLowerCase());
      if (term === undefined || isNameLike(text, index, found)) continue;
      const prefer = term.prefer.map((words) => matchCase(found, words));
      report({
        from: index,
        to: index + found.length,
        message:
          prefer[0] === undefined
            ? `“${found}” is not printed here; other words are expected`
            : `“${found}” is not printed here; “${prefer.join("” or “")}” is expected`,
        why: term.why,
        replace: prefer,
      });
    }
  },
});
