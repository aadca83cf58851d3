import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";
import { matchCase } from "../helpers/match-case.ts";

export const loadedVerb = defineBlockCheck({
  id: "loaded-verb",
  title: "A verb of speech that tells the reader what to think of it",
  why: "“Quipped”, “gushed”, “opined” judge the speaker. “Said” does not, and nobody notices it.",
  level: "check",
  kinds: ["paragraph", "list-item"],
  examples: {
    bad: [
      { text: "“It floats,” Berg [[quipped]].", fixed: "“It floats,” Berg said." },
      { text: "“The café is a dream,” she [[gushed]].", fixed: "“The café is a dream,” she said." },
      { text: "“We are late,” [[smiled]] the mayor.", fixed: "“We are late,” said the mayor." },
    ],
    good: [
      "“It floats,” Berg said.",
      "Water gushed from the quay.",
      "She smiled at the guests.",
      "“He quipped that it floats,” she said.",
    ],
  },
  run({ text }, _facts, report) {
    if (!/quip|gush|opin|chortl|exclaim|enthus|smil|laugh|grin|chuckl|sneer|crow|bray|intone|bluster|rant/.test(text))
      return;
    for (const match of matchesOf(pattern, text)) {
      const verb = match[1] ?? match[2] ?? "";
      const from = match.index + match[0].lastIndexOf(verb);
      report({
        from,
        to: from + verb.length,
        message: `“${verb}” judges the speaker; “said” is expected`,
        replace: [matchCase(verb, "said")],
      });
    }
  },
});

const verbs =
  "quipped|gushed|opined|chortled|exclaimed|enthused|smiled|laughed|grinned|chuckled|sneered|crowed|brayed|intoned|blustered|ranted";
const pattern = new RegExp(
  `[,!?.]["”’] (${verbs})(?=[ ,.])|[,!?.]["”’] (?:he|she|they|\\p{Lu}[\\p{L}'’-]+|(?:the|a|an|his|her) \\p{Ll}+) (${verbs})(?=[ ,.])`,
  "gu",
);
