import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";

export const anonymityWithoutReason = defineBlockCheck({
  id: "anonymity-without-reason",
  title: "An unnamed source, and no reason why",
  why: "Readers are told why a source may not be named: not allowed to speak, in fear of losing the job. It is their only means to judge.",
  level: "check",
  kinds: ["paragraph", "list-item"],
  examples: {
    bad: [
      { text: "The deal is dead, said an official who [[declined to be named]]." },
      { text: "“It is over,” a café owner said [[on condition of anonymity]]. The deal was signed in May." },
    ],
    good: [
      "The deal is dead, said an official who declined to be named because talks go on.",
      "An aide spoke on condition of anonymity as she was not authorised to speak to reporters.",
      "He asked not to be named, fearing for his job.",
      "He said on condition of anonymity that it was over. He was not allowed to speak publicly.",
      "The ship is yet to be named.",
    ],
  },
  run({ text }, facts, report) {
    if (!/anonym|named|identified/.test(text)) return;
    for (const match of matchesOf(pattern, text)) {
      const sentence = facts.sentences.findIndex(({ from, to }) => from <= match.index && match.index < to);
      const from = facts.sentences[sentence]?.from ?? 0;
      const to = facts.sentences[sentence + 1]?.to ?? facts.sentences[sentence]?.to ?? text.length;
      if (reason.test(text.slice(from, to))) continue;
      report({
        from: match.index,
        to: match.index + match[0].length,
        message: `“${match[0]}”, and no reason given; why the source is not named is expected`,
      });
    }
  },
});

const pattern =
  /\bon (?:the )?condition of (?:strict )?anonymity\b|\b(?:asked|requested|declined|refused|wished|wanted|preferred|insisted|did not (?:want|wish)|didn[’']t want)(?: (?:on )?not)? (?:to be|being) (?:named|identified)\b|\bspeaking anonymously\b|\bspoke anonymously\b/gi;
const reason =
  /\b(?:because|since|citing|so as|in order|due to|owing to|authori[sz]ed|allowed|permitted|cleared|entitled|permission|fear(?:s|ed|ing)?|afraid|worried|concerned|retaliation|reprisals?|repercussions?|safety|protect|sensitiv\w+|to (?:discuss|describe|speak|talk|share|reveal|disclose|preview|avoid|brief)|in line with|under (?:the )?(?:ground )?rules|as (?:the|he|she|they|it|negotiations|talks|details)\b)/i;
