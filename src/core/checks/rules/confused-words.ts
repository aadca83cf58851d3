import { matchesOf } from "../../language/matches-of.ts";
import { defineBlockCheck } from "../check.ts";
import { matchCase } from "../helpers/match-case.ts";

export const confusedWords = defineBlockCheck({
  id: "confused-words",
  title: "A word that sounds like the one that is meant",
  why: "The dictionary knows both, so only a reader finds it: its and it’s, affect and effect, led and lead, pored and poured.",
  level: "fix",
  examples: {
    bad: [
      {
        text: "The café closes in May, [[it's]] owner said.",
        fixed: "The café closes in May, its owner said.",
      },
      { text: "The strike will [[effect]] thousands.", fixed: "The strike will affect thousands." },
      { text: "Families [[effected]] by the flood.", fixed: "Families affected by the flood." },
      {
        text: "The port was [[effected]] by last week’s strike.",
        fixed: "The port was affected by last week’s strike.",
      },
      { text: "Berg said [[their]] was no danger.", fixed: "Berg said there was no danger." },
      { text: "The law takes [[affect]] in May.", fixed: "The law takes effect in May." },
      { text: "They [[poured]] over the documents.", fixed: "They pored over the documents." },
      { text: "The crew was [[lead]] by Ida Berg.", fixed: "The crew was led by Ida Berg." },
      { text: "Berg, who [[plead]] guilty to theft, left.", fixed: "Berg, who pleaded guilty to theft, left." },
      { text: "The town has to [[reign]] in its spending.", fixed: "The town has to rein in its spending." },
      { text: "The captain was given free [[reign]].", fixed: "The captain was given free rein." },
      { text: "No mayor has to [[tow]] the party line.", fixed: "No mayor has to toe the party line." },
      { text: "That is a [[mute]] point now.", fixed: "That is a moot point now." },
      { text: "It was a sneak [[peak]] at the ferry.", fixed: "It was a sneak peek at the ferry." },
      { text: "They wait with [[baited]] breath.", fixed: "They wait with bated breath." },
      { text: "The été [[peaked]] her interest.", fixed: "The été piqued her interest." },
      { text: "The fear is [[deep-seeded]].", fixed: "The fear is deep-seated." },
      { text: "Berg is a [[shoe-in]] for the post.", fixed: "Berg is a shoo-in for the post." },
      { text: "It cost more [[then]] 20 crowns.", fixed: "It cost more than 20 crowns." },
      { text: "They walked rather [[then]] taking the bus.", fixed: "They walked rather than taking the bus." },
      { text: "Two men had [[plead]] not guilty.", fixed: "Two men had pleaded not guilty." },
    ],
    good: [
      "It's report day in Vik, and it's owner-occupied.",
      "The board wants to effect a change, effected by decree in May.",
      "She said theirs was no danger, and that their house was shut.",
      "Water poured over the quay.",
      "She began to reign in 1952, in spring; a free reign of terror followed.",
      "Tugs tow the barges; the crowd stood mute, and it peaked in May.",
      "They wanted more then. It was more then and now.",
      "The pipes had lead in them; she was lead author.",
      "Those who plead guilty are fined.",
      "Its owner said it's his own.",
    ],
  },
  run({ text }, _facts, report) {
    if (
      !/(?:it['’]s|effect(?:ed)?|poured|lead|their|reigns?|tow|tows|towed|towing|mute|sneak|baited|rather|more|less|fewer) |affect[ .,;]|free reign|deep-seeded|shoe-in|peaked/i.test(
        text,
      )
    )
      return;
    for (const { pattern, right } of confusions)
      for (const match of matchesOf(pattern, text)) {
        const word = match[0];
        report({
          from: match.index,
          to: match.index + word.length,
          message: `“${word}” sounds like “${right}”, which is expected here`,
          replace: [matchCase(word, right)],
        });
      }
  },
});

/** Each finds the word alone, by what stands round it. */
const confusions: readonly { readonly pattern: RegExp; readonly right: string }[] = [
  {
    pattern:
      /\bit['’]s(?= (?:own\b|(?:owners?|leaders?|report|statement|website|headquarters|spokes\p{L}+|chair\p{L}*|chief executive|directors?|boss|shares|customers|employees|staff|members|board|managers?|lawyers?|author|editor|captain) (?:said|says|told|has|had|have|is|was|were|are|will|would|showed|shows|fell|rose)\b))/giu,
    right: "its",
  },
  {
    pattern:
      /(?<=\b(?:will|would|could|may|might|can|cannot|not|also|adversely|directly|badly) )effect(?= (?:thousands|hundreds|millions|people|everyone|everybody|all|many|some|more|us|them|him|her|you|families|workers|children|businesses|passengers|residents|traffic|(?:our|their|his|her) (?:lives|health|families|children|business)|the (?:economy|lives|health|people|result|whole)))/gi,
    right: "affect",
  },
  {
    pattern:
      /(?<=\b(?:families|people|those|areas?|homes|residents|workers|businesses|passengers|patients|customers|children|schools|communities|badly|worst|directly|not|(?:most|also) (?:badly )?) )effected(?= by\b)/gi,
    right: "affected",
  },
  {
    // Changes are effected, by whoever makes them; a storm makes none.
    pattern:
      /(?<=\b(?:was|were|is|are|been|being) (?:\p{Ll}+ly )?)effected(?= by (?:the |an? |this |last )?(?:[\p{L}’']+ )??(?:storms?|floods?|flooding|fires?|smoke|strikes?|closures?|outages?|delays?|droughts?|pandemic|virus|outbreak|weather|heatwave|snow|ice|rain|winds?|(?:earth)?quakes?|fighting|disease|shortages?)\b)/giu,
    right: "affected",
  },
  {
    pattern:
      /(?<=(?:^|[.!?]["”’]? |\b(?:said|says|say|that|because|and|but|if|believes?|think|thinks|feared|added|insisted|warned) ))their(?= (?:is|was|were|are|will be|would be|has been|have been) (?:no|not|a|an|nothing|any|some|many|still|more|few|too|\d+)\b)/gi,
    right: "there",
  },
  { pattern: /(?<=\b(?:tak(?:e|es|ing|en)|took|came into|comes into|come into) )affect(?=[ .,;])/gi, right: "effect" },
  { pattern: /(?<=\b(?:no|an|the|little|any|this) )affect(?= (?:on|of)\b)/gi, right: "effect" },
  {
    pattern:
      /\bpoured(?= over (?:the |his |her |their |its |hundreds of |thousands of |old )?(?:documents?|papers?|books?|figures|records?|files?|maps?|data|accounts?|details|pages|photographs|letters|evidence|footage|statements?|results|plans|manuscripts?|archives?)\b)/gi,
    right: "pored",
  },
  {
    pattern: /(?<=\b(?:was|were|been|being) )lead(?= (?:by|to (?:believe|safety|his|her|their)|away)\b)/gi,
    right: "led",
  },
  {
    pattern:
      /(?<=\b(?:has|have|had) )lead(?= (?:to (?:a|an|the|calls|fears|more)|the (?:team|company|party|way|country|campaign|side))\b)/gi,
    right: "led",
  },
  {
    // Horses are reined in, and so is spending; kings reign.
    pattern:
      /(?<=\b(?:to|will|would|could|can|must|should|and|not|helped?|who) )reign(?= in (?:(?:the|his|her|its|their|our|such|some|all|government|public|federal|state|rising|health(?: care)?|defen[cs]e) ){0,2}(?:spending|costs?|prices?|inflation|deficits?|debts?|budgets?|abuses?|excess(?:es)?|banks?|powers?|violence|crime|emissions|wages|salaries|militias|lenders|lobbyists)\b)/gi,
    right: "rein",
  },
  { pattern: /(?<=\bfree )reign\b(?! of\b)/gi, right: "rein" },
  { pattern: /\btow(?= the (?:party |official |government |company )?line\b)/gi, right: "toe" },
  { pattern: /\btowing(?= the (?:party |official |government |company )?line\b)/gi, right: "toeing" },
  { pattern: /\btowed(?= the (?:party|official|government|company) line\b)/gi, right: "toed" },
  { pattern: /(?<=\b(?:a|is|was|now a|largely a) )mute(?= (?:point|question)\b)/gi, right: "moot" },
  { pattern: /(?<=\bsneak )peak(?=s? (?:at|of|into|inside)\b|[.,;])/gi, right: "peek" },
  { pattern: /(?<=\bwith )baited(?= breath\b)/gi, right: "bated" },
  {
    pattern: /\bpeaked(?= (?:my|his|her|their|our|your|the|much|public|some) (?:public’s )?(?:interest|curiosity)\b)/gi,
    right: "piqued",
  },
  { pattern: /\bdeep-seeded\b/gi, right: "deep-seated" },
  { pattern: /\bshoe-in(?= (?:for|to|as)\b|[.,;])/gi, right: "shoo-in" },
  {
    pattern:
      /(?<=\b(?:more|less|fewer) )then(?= (?:\d|[$£€]|(?:half|two|three|four|five|six|seven|eight|nine|ten|twenty)\b))/gi,
    right: "than",
  },
  { pattern: /(?<=\brather )then(?= (?:the|a|an|to|on|in|by|at|\p{Ll}+ing)\b)/giu, right: "than" },
  { pattern: /(?<=\b(?:has|have|had|he|she) )plead(?= (?:not )?guilty\b)/gi, right: "pleaded" },
  { pattern: /(?<=\p{Lu}\p{Ll}+, (?:\d+, )?who )plead(?= (?:not )?guilty\b)/gu, right: "pleaded" },
];
