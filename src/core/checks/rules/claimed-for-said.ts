import type { TextSpan } from "../../language/facts.ts";
import { defineBlockCheck } from "../check.ts";
import { matchCase } from "../helpers/match-case.ts";

export const claimedForSaid = defineBlockCheck({
  id: "claimed-for-said",
  title: "“Claimed” where nobody doubts it",
  why: "To write that somebody “claims” a thing is to doubt it. Houses that mind use “said”, and keep “claimed” for what is in dispute. Off unless the stylebook or the settings switch it on.",
  level: "check",
  kinds: ["paragraph", "list-item"],
  examples: {
    bad: [
      { text: "The mayor [[claimed]] that the quay was safe.", fixed: "The mayor said that the quay was safe." },
      { text: "“The café never closed,” Ida Berg [[claims]].", fixed: "“The café never closed,” Ida Berg says." },
      { text: "Berg has [[claimed]] the quay was safe.", fixed: "Berg has said the quay was safe." },
    ],
    good: [
      "The mayor said that the quay was safe.",
      "The mayor claimed victory in Vik on Friday.",
      "The storm claimed 40 lives, the ministry said.",
      "“She claimed that it was safe,” Berg said.",
      "Berg claimed benefits for a year, the court heard.",
    ],
  },
  run({ text }, facts, report) {
    if (!/\bclaim(?:s|ed)\b/.test(text)) return;
    for (const { source, cue, content } of facts.attributions) {
      const verb = cue.flatMap(({ from, to }): readonly TextSpan[] => {
        const found = /\bclaim(?:s|ed)\b/.exec(text.slice(from, to));
        return found === null ? [] : [{ from: from + found.index, to: from + found.index + found[0].length }];
      })[0];
      if (verb === undefined || source.length === 0) continue;
      const said = text.slice(verb.from, verb.to);
      if (isTaken(text.slice(verb.to), content, verb.to)) continue;
      report({
        ...verb,
        message: `“${said}” doubts the speaker; “${said === "claims" ? "says" : "said"}” does not`,
        replace: [matchCase(said, said === "claims" ? "says" : "said")],
        sure: 0.6,
      });
    }
  },
});

/** "Claimed victory", "claimed three lives": something that is taken, not something that is said. */
function isTaken(behind: string, content: readonly TextSpan[], at: number): boolean {
  if (/^ (?:responsibility|credit|victory|power|asylum|benefits?|title|(?:[\p{L}\d,]+ )?lives)\b/u.test(behind))
    return true;
  const first = content.find(({ from }) => from >= at);
  if (first === undefined) return false;
  // What is said is a clause: it has room for one who acts and what is done.
  const words = behind
    .slice(0, first.to - at)
    .trim()
    .split(/\s+/).length;
  return words < 3;
}
