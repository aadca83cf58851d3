import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const crimeBeforeName = defineBlockCheck({
  id: "crime-before-name",
  title: "Accused, alleged or suspected + crime + name",
  why: "“Accused killer Jon Berg” calls him a killer and takes it half back. What he is charged with, and by whom, says neither more nor less than is known.",
  level: "check",
  examples: {
    bad: [
      { text: "The [[accused killer]] Jon Berg was in court." },
      { text: "Police hold [[alleged rapist]] Zoë Dahl at the café." },
    ],
    good: [
      "Jon Berg, who is accused of killing two men, was in court.",
      "The alleged killer was not named.",
      "“The accused killer Jon Berg,” she said, “was here.”",
      "Convicted killer Jon Berg was in court.",
    ],
  },
  run({ text }, _facts, report) {
    if (!/accused|alleged|suspected/i.test(text)) return;
    for (const { 0: found, index } of matchesOf(pattern, text))
      report({
        from: index,
        to: index + found.length,
        message: `“${found}” before a name; what the person is charged with is expected`,
      });
  },
});

const crimes =
  "killer|murderer|slayer|rapist|thief|robber|burglar|arsonist|kidnapper|molester|abuser|attacker|gunman|shooter|bomber|terrorist|fraudster|embezzler|stalker|spy|drug dealer|drug lord|child molester|serial killer|trafficker|hacker|swindler|con man|wife-beater|poisoner|assassin|hijacker";
const pattern = new RegExp(
  `(?<![\\p{L}-])(?:[Aa]ccused|[Aa]lleged|[Ss]uspected)(?: \\p{Ll}+)? (?:${crimes})(?=,? \\p{Lu}\\p{Ll}+ \\p{Lu})`,
  "gu",
);
