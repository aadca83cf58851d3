import { defineStoryCheck } from "../check.ts";
import { matchCase } from "../helpers/match-case.ts";
import { misspellings } from "../../stylebook/misspellings.ts";
import { spellingsOf } from "../../stylebook/spellings-of.ts";
import { dictionaryOf } from "../../stylebook/dictionary-for.ts";
import { doubtfulWords } from "../../spelling/doubtful-words.ts";

export const spelling = defineStoryCheck({
  id: "spelling",
  title: "Spelling",
  why: "It is in no dictionary of the story’s English, nor in your words or the desk’s. A name that is seen twice, or in a byline or caption, is taken to be right.",
  level: "check",
  inQuotations: true,
  examples: {
    bad: [
      {
        story: "p: The [[comittment]] was made on Sunday.",
        fixed: "p: The commitment was made on Sunday.",
      },
      { story: "p: The bridge was [[rebiult]] in 1974.", fixed: "p: The bridge was rebuilt in 1974." },
      { story: "p: It will open on [[Wendesday]].", fixed: "p: It will open on Wednesday." },
      {
        story: "p: “We are [[hopefull]] that it holds,” she said.",
        fixed: "p: “We are hopeful that it holds,” she said.",
      },
    ],
    good: [
      "The mayor of Nordhavn, Ida Bergstrand, wrote to info@nordhavn.example about the 3.5kg parcel.",
      { story: "byline: Tove Kvist\np: Kvist was there." },
      { story: "p: Zorvek said no. Asked again, Zorvek said no." },
      "The ferry’s owners couldn’t say why. It’s the harbour’s.",
      "Visitors are asked to say “takk fyrir” at the door.",
      { story: "language: en-GB\np: The aluminium harbour wall was repaired." },
    ],
  },
  run(view, report, { stylebook, spelling: given }) {
    if (given === undefined) return;
    const elsewhere = spellingsOf(stylebook);
    for (const { block, word, here, suggestions } of doubtfulWords(view, stylebook, given)) {
      const lower = word.text.toLowerCase();
      const quoted = view.factsOf(block).quotations.some(({ from, to }) => from < word.from && word.to < to);
      // Other checks have these, but for what stands in a quotation.
      if (quoted ? here !== undefined : misspellings.has(lower) || elsewhere.has(lower)) continue;
      const other = (given.language ?? dictionaryOf(stylebook)) === "en-GB" ? "American" : "British";
      const replace = (here === undefined ? suggestions : [here]).map((one) => matchCase(word.text, one));
      report(block, {
        from: word.from,
        to: word.to,
        message: here === undefined ? `“${word.text}” is in no dictionary` : `“${word.text}” is ${other} spelling`,
        ...(here === undefined ? {} : { why: "The story is in the other English. Names keep their own spelling." }),
        replace,
        sure: replace.length === 0 ? 0.4 : 0.7,
      });
    }
  },
});
