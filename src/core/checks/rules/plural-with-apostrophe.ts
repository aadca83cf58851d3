import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const pluralWithApostrophe = defineBlockCheck({
  id: "plural-with-apostrophe",
  title: "A plural with an apostrophe",
  why: "“Local’s said”: the apostrophe makes one owner of many people, and readers write in about it.",
  level: "fix",
  examples: {
    bad: [
      { text: "[[Local’s]] said they were shocked.", fixed: "Locals said they were shocked." },
      { text: "Café [[owner's]] have signed a petition.", fixed: "Café owners have signed a petition." },
      { text: "The [[MP’s]] were told on Monday.", fixed: "The MPs were told on Monday." },
    ],
    good: [
      "Locals said they were shocked.",
      "The owner’s solicitor said so.",
      "The wounds of the others were worse than the officer’s were.",
      "A local’s said to have seen it.",
    ],
  },
  run({ text }, _facts, report) {
    if (!text.includes("’s ") && !text.includes("'s ")) return;
    for (const match of matchesOf(plural, text)) {
      const word = match.groups?.["word"] ?? "";
      const from = match.index + match[0].length - word.length;
      const right = word.replace(/['’]s$/, "s");
      report({ from, to: from + word.length, message: `“${word}”; “${right}” is expected`, replace: [right] });
    }
  },
});

/** At the head of a sentence, or with one word before it, and a verb that only many or a speaker have behind. */
const plural =
  /(?<=^|[.!?“"] )(?:\p{Lu}\p{Ll}+ )?(?<word>(?:[Ll]ocal|[Rr]esident|[Nn]eighbour|[Nn]eighbor|[Vv]illager|[Oo]wner|[Oo]fficer|[Cc]ouncillor|[Cc]ampaigner|[Ee]xpert|[Ff]an|[Oo]fficial|[Pp]rotester|[Pp]arent|[Pp]upil|[Ss]tudent|[Ww]orker|[Dd]river|[Ff]armer|[Cc]ritic|[Ss]upporter|MP|[Tt]eacher|[Nn]urse|[Dd]octor|[Ll]eader|[Tt]rader|[Cc]ustomer)['’]s)(?= (?:said (?!to\b|nothing\b)|say\b|have\b|were (?=\p{L})|are (?=\p{L})|want\b))/gu;
