import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const commaBeforeSaid = defineBlockCheck({
  id: "comma-before-said",
  title: "No comma between a quotation and “said”",
  why: "A whole sentence that is quoted ends in a comma, inside the marks, where “said” goes on.",
  level: "fix",
  kinds: ["paragraph", "list-item"],
  inQuotations: true,
  examples: {
    bad: [
      {
        text: "“I will miss the café on the [[quay”]] said Ida Berg.",
        fixed: "“I will miss the café on the quay,” said Ida Berg.",
      },
      {
        text: 'He left. "I have had enough of [[this"]] says Jon Berg.',
        fixed: 'He left. "I have had enough of this," says Jon Berg.',
      },
    ],
    good: [
      "“I will miss the café,” said Ida Berg.",
      "“Will you miss the café?” said Ida Berg.",
      "The word “Welcome to the café” said it all.",
      "“The Old Man and the Sea” said much of the author.",
    ],
  },
  run({ text }, _facts, report) {
    if (!/\p{L}["”] (?:said|says) /u.test(text)) return;
    for (const match of matchesOf(unstopped, text)) {
      const word = match.groups?.["last"] ?? "";
      const to = match.index + match[0].length;
      const from = to - word.length;
      report({
        from,
        to,
        message: `No comma stands between “${word.slice(0, -1)}” and “said”; one is expected inside the marks`,
        replace: [`${word.slice(0, -1)},${word.slice(-1)}`],
        sure: 0.9,
      });
    }
  },
});

/** A quotation of a sentence's length at the head of one, and a speaker's name or description behind "said". */
const unstopped =
  /(?:^|[.!?]["”]? )["“](?:I|We|He|She|It|They|You|My|Our|There|This|That)['’\p{Ll}]* [^"“”\n]{8,240}?(?<last>[\p{L}'’-]+["”])(?= (?:said|says) (?:\p{Lu}|the |a |an |he\b|she\b))/gu;
