import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";
import { matchCase } from "../helpers/match-case.ts";

export const accusedWith = defineBlockCheck({
  id: "accused-with",
  title: "Accused with, charged of",
  why: "People are accused of something and charged with something; the other way round reads as a slip in the one sentence that must be exact.",
  level: "fix",
  examples: {
    bad: [
      { text: "He was [[accused with]] fraud.", fixed: "He was accused of fraud." },
      {
        text: "Prosecutors [[charged her of]] theft at the café.",
        fixed: "Prosecutors charged her with theft at the café.",
      },
      { text: "She was [[charged of]] taking bribes.", fixed: "She was charged with taking bribes." },
    ],
    good: [
      "He was accused of fraud.",
      "She was charged with theft.",
      "He was accused, with two others, of fraud.",
      "The team was charged up, and the battery was charged of its own accord.",
      "He stood accused with his brother of theft.",
    ],
  },
  run({ text }, _facts, report) {
    if (!/accused|charged/i.test(text)) return;
    for (const match of matchesOf(pattern, text)) {
      const [found] = match;
      const { index } = match;
      const verb = match[1] ?? match[4] ?? "";
      const whom = match[2] ?? match[5] ?? "";
      const word = match[3] ?? match[6];
      const rest = text.slice(index + found.length);
      if (
        verb.toLowerCase() === "accused" &&
        /^\s+(?:his|her|their|him|them|two|three|other|others|\p{Lu}|the\b)/u.test(rest)
      )
        continue;
      if (/^\s+(?:its|his|her|their) own\b/.test(rest)) continue;
      const right = word === "with" ? "of" : "with";
      report({
        from: index,
        to: index + found.length,
        message: `“${found}”; “${verb}${whom} ${right}” is expected`,
        replace: [matchCase(found, `${verb}${whom} ${right}`)],
      });
    }
  },
});

const pattern =
  /(?<![\p{L}-])(?:(accused)( (?:him|her|them))? (with)|(?<=\b(?:was|were|been|being|is|are|be|prosecutors|police|authorities) )(charged)( (?:him|her|them))? (of))(?= \p{L})/giu;
