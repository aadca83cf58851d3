import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const allegedByWhom = defineBlockCheck({
  id: "alleged-by-whom",
  title: "Alleged, and nobody who alleges",
  why: "“Alleged” is no shield: somebody alleges it, in a complaint, a charge sheet or to the paper. Who does is said in the sentence, or in the one before or after.",
  level: "check",
  kinds: ["paragraph", "list-item"],
  examples: {
    bad: [
      { text: "The [[alleged]] fraud cost the town a fortune. It has two ferries." },
      { text: "He [[allegedly]] took the money from the café. It was a warm day in été." },
    ],
    good: [
      "The alleged fraud cost the town a fortune, prosecutors say.",
      "He allegedly took the money. He was charged with theft on Friday.",
      "She alleged through Twitter that the town was late. It has two ferries.",
      "The complaint names three men. They allegedly took the money.",
      "“The alleged fraud,” he said, “is a joke.”",
    ],
  },
  run({ text }, facts, report) {
    if (!/alleged/i.test(text)) return;
    for (const { 0: found, index } of matchesOf(/(?<![\p{L}-])alleged(?:ly)?(?![\p{L}-])/giu, text)) {
      const at = facts.sentences.findIndex(({ from, to }) => from <= index && index < to);
      const from = facts.sentences[at - 1]?.from ?? facts.sentences[at]?.from ?? 0;
      const to = facts.sentences[at + 1]?.to ?? facts.sentences[at]?.to ?? text.length;
      const near = text.slice(from, to);
      // “He alleged that …” has its subject; so has a passive with “by”.
      if (
        found.toLowerCase() === "alleged" &&
        /(?:\b(?:has|have|had|be|been|is|was|were|he|she|they|often|who)|[’']s) (?:often |also )?$/i.test(
          text.slice(0, index),
        )
      )
        continue;
      if (
        found.toLowerCase() === "alleged" &&
        /^\s+(?:that|by|in|to have|on|through|via)\b/.test(text.slice(index + found.length))
      )
        continue;
      if (
        authority.test(near) ||
        /\b(?:say|says|said|told|tells|claim|claims|claimed|alleges?|testified|wrote|according to|accus\w+|denie[sd]|deny)\b/i.test(
          near,
        )
      )
        continue;
      report({
        from: index,
        to: index + found.length,
        message: `“${found}”, and nobody who alleges it; who does is expected`,
        sure: 0.7,
      });
    }
  },
});

const authority =
  /\b(?:police|prosecut\w+|investigat\w+|court|judge|jury|lawsuit|suit|complaint|indict\w+|charg\w+|arrest\w*|warrant|affidavit|filing|filed|plaintiffs?|detectives?|sheriff|FBI|officials?|authorit\w+|report(?:ed|s)?|inquiry|commission|attorney|lawyer|trial|sued|sentenced|convicted|pleaded|documents?|records|whistleblower|victims?|accusers?|critics)\b/i;
