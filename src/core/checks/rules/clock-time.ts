import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const clockTime = defineBlockCheck({
  id: "clock-time",
  title: "A time of day said twice or wrongly",
  why: "Noon and midnight have no twelve before them; “a.m.” says that it is morning and “p.m.” that it is not.",
  level: "fix",
  examples: {
    bad: [
      { text: "It sails at [[12 noon]].", fixed: "It sails at noon." },
      { text: "The café shuts at [[12 midnight]].", fixed: "The café shuts at midnight." },
      { text: "It sails at [[8 p.m. tonight]].", fixed: "It sails at 8 p.m. today." },
      { text: "It sails at [[6 a.m. in the morning]].", fixed: "It sails at 6 a.m." },
    ],
    good: [
      "It sails at noon.",
      "It sails at 8 p.m. on Friday, and tonight again.",
      "Twelve midnight runs were held.",
      "It left at 6 in the morning.",
    ],
  },
  run({ text }, _facts, report) {
    if (!/noon|midnight|morning|tonight|evening|at night|afternoon/.test(text)) return;
    for (const { pattern, right } of slips) {
      for (const match of matchesOf(pattern, text)) {
        const plain = match[0].replace(pattern, right);
        // The stop of “a.m.” ends the sentence too.
        const better = text[match.index + match[0].length] === "." ? plain.replace(/\.$/, "") : plain;
        report({
          from: match.index,
          to: match.index + match[0].length,
          message: `“${match[0]}” says it twice; “${better}” is expected`,
          replace: [better],
        });
      }
    }
  },
});

const slips = [
  { pattern: /(?<![\p{L}\p{N}:])12(?::00)? (noon|midnight)(?!\p{L})/gu, right: "$1" },
  { pattern: /(?<![\p{L}\p{N}:])(\d{1,2}(?::\d\d)? ?p\.?m\.?) (?:tonight|this evening)(?!\p{L})/gu, right: "$1 today" },
  { pattern: /(?<![\p{L}\p{N}:])(\d{1,2}(?::\d\d)? ?a\.?m\.?) this morning(?!\p{L})/gu, right: "$1 today" },
  { pattern: /(?<![\p{L}\p{N}:])(\d{1,2}(?::\d\d)? ?a\.?m\.?) in the morning(?!\p{L})/gu, right: "$1" },
  {
    pattern: /(?<![\p{L}\p{N}:])(\d{1,2}(?::\d\d)? ?p\.?m\.?) (?:in the (?:afternoon|evening)|at night)(?!\p{L})/gu,
    right: "$1",
  },
];
