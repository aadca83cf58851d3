import type { PlainWord } from "../../language/facts.ts";
import { defineBlockCheck } from "../check.ts";
import { isShouted } from "../helpers/is-shouted.ts";

/** Words that good English doubles: "he had had enough", "the fact that that bridge fell". */
const doubled = new Set(["had", "that", "is", "was"]);

/** Words that are doubled for weight or sound. */
const stressed = new Set([
  "very",
  "no",
  "so",
  "far",
  "ha",
  "etc",
  "ho",
  "bye",
  "knock",
  "bang",
  "again",
  "many",
  "never",
  "really",
  "long",
  "too",
  "tut",
  "blah",
  "yes",
  "go",
  "hear",
  "now",
  "there",
  "please",
  "pom",
  "tik",
  "cha",
  "win",
  "hush",
  "night",
]);

export const repeatedWord = defineBlockCheck({
  id: "repeated-word",
  title: "The same word twice in a row",
  why: "Usually left behind by an edit. Names (Duran Duran) and good doubles (had had, that that) are left alone.",
  level: "fix",
  anyLanguage: true,
  examples: {
    bad: [
      { text: "Police have closed [[the the]] bridge.", fixed: "Police have closed the bridge." },
      { text: "Un café rouvre [[été  été]] comme hiver.", fixed: "Un café rouvre été comme hiver." },
      { text: "[[The the]] bridge stays shut until spring.", fixed: "The bridge stays shut until spring." },
    ],
    good: [
      "He had had enough of that that evening.",
      "Duran Duran played in Walla Walla.",
      "They bathe the dog in the the-atre, row F F.",
      "It was a very, very long way.",
      "The council’s chair said no no-show would be excused.",
      { story: "language: de\np: Es waren Leute, die die Brücke sperrten." },
    ],
  },
  run({ text }, facts, report, { language }) {
    let before: PlainWord | undefined;
    for (const second of facts.words) {
      const first = before;
      before = second;
      if (first === undefined || first.lower !== second.lower) continue;
      if (!/^\s+$/.test(text.slice(first.to, second.from)) || !isWhole(text, first.from, second.to)) continue;
      if (isAllowed(second.lower, language) || (/^\p{Lu}/u.test(second.text) && !isShouted(text))) continue;
      report({
        from: first.from,
        to: second.to,
        message: `“${second.text}” stands twice; once is expected`,
        replace: [first.text],
      });
    }
  },
});

const isAllowed = (word: string, language: string): boolean =>
  (word.length === 1 && word !== "a") ||
  doubled.has(word) ||
  stressed.has(word) ||
  (doubles[language.slice(0, 2)] ?? none).has(word);

/** Neither end is part of something longer: "the the-atre", "@the the". */
const isWhole = (text: string, from: number, to: number): boolean =>
  !/[\p{N}'’@#-]/u.test(text[from - 1] ?? " ") && !/[\p{N}'’-]/u.test(text[to] ?? " ");

const none: ReadonlySet<string> = new Set();

/** Words that other languages put twice in good order. */
const doubles: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(["der", "die", "das", "sie", "den", "dem"]),
  fr: new Set(["nous", "vous", "est"]),
  nl: new Set(["dat", "die"]),
  sv: new Set(["det", "att"]),
  da: new Set(["det", "den"]),
};
