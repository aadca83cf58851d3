import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const guiltBeforeVerdict = defineBlockCheck({
  id: "guilt-before-verdict",
  title: "Somebody called guilty before the trial",
  why: "Whoever is still to be tried is a defendant, and may be acquitted. To call him the murderer is libel, and in some countries contempt of court.",
  level: "check",
  examples: {
    bad: [
      { text: "The [[murderer]], who will stand trial in May, was held in Vik." },
      { text: "Police arrested the café [[thief]], who is due in court on Friday." },
      { text: "The [[rapist]] will go on trial in May." },
      { text: "The [[killer]], who cannot be named, will appear before Vik Youth Court on Monday." },
    ],
    good: [
      "The man, who will stand trial for murder in May, was held in Vik.",
      "The alleged killer, who will stand trial in May, was held.",
      "The convicted murderer, who will stand trial in May for another crime, was held.",
      "The killer of three was jailed after a trial.",
      "The killer, who was convicted in May, will appear before another court on Monday.",
    ],
  },
  run({ text }, _facts, report) {
    if (!/\b(?:trial|court)\b/i.test(text)) return;
    for (const match of matchesOf(called, text)) {
      const word = match.groups?.["word"] ?? "";
      report({
        from: match.index,
        to: match.index + word.length,
        message: `“${word}” of somebody who is still to be tried; “the accused” or “the suspect” is expected`,
      });
    }
  },
});

const called =
  /(?<!\b(?:alleged|suspected|accused|convicted|supposed) (?:\p{Ll}+ )?)\b(?<word>(?:murder|kill|attack|arson|fraudst|poison)(?:er|ist)|fraudster|rapist|thief|robber|burglar|terrorist|p(?:a)?edophile|gunman),?(?: who (?!(?:was|were|has|had|is) (?:been )?(?:convicted|jailed|found|sentenced|serving))[^,.;]{3,60},)?(?= (?:who |and )?(?:will|is to|is due|is expected|was due|faces|awaits|is awaiting|goes|appears?)(?: to)?(?: (?:stand|go|face|on|be|appear))*(?: (?:on|in|before|at))?(?: a)?(?: \p{Lu}[\p{L}’'-]*){0,4} (?:trial|court)\b)/giu;
