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
      { text: "Two men had [[plead]] not guilty.", fixed: "Two men had pleaded not guilty." },
    ],
    good: [
      "It's report day in Vik, and it's owner-occupied.",
      "The board wants to effect a change, effected by decree in May.",
      "She said theirs was no danger, and that their house was shut.",
      "Water poured over the quay.",
      "The pipes had lead in them; she was lead author.",
      "Those who plead guilty are fined.",
      "Its owner said it's his own.",
    ],
  },
  run({ text }, _facts, report) {
    if (!/(?:it['’]s|effect(?:ed)?|poured|lead|their) |affect[ .,;]/i.test(text)) return;
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
  { pattern: /(?<=\b(?:has|have|had|he|she) )plead(?= (?:not )?guilty\b)/gi, right: "pleaded" },
  { pattern: /(?<=\p{Lu}\p{Ll}+, (?:\d+, )?who )plead(?= (?:not )?guilty\b)/gu, right: "pleaded" },
];
