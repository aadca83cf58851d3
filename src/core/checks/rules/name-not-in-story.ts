import { isMisprint } from "../../language/captions/word-likeness.ts";
import type { Block } from "../../story/blocks.ts";
import { defineStoryCheck } from "../check.ts";
import { personsNamed } from "../helpers/person-names.ts";

export const nameNotInStory = defineStoryCheck({
  id: "name-not-in-story",
  title: "Somebody in the headline, dek or caption who is not in the story",
  why: "Either the name is wrong, or a paragraph was cut, or the picture belongs to another story. Names above and beside the text are held against those in it.",
  level: "check",
  examples: {
    bad: [
      {
        story:
          "headline: Quay opened by [[John Larsson]]\np: The quay in Vik was opened on Friday by the mayor, Anna Lind.\np: Lind said it had cost four million.",
      },
      {
        story:
          "caption: [[Peter Karlsson]] opens the café in Vik.\np: The quay in Vik was opened on Friday by the mayor, Peter Carlsson.\np: Carlsson said it had cost four million.",
      },
    ],
    good: [
      {
        story:
          "headline: Quay opened by Anna Lind\np: The quay was opened on Friday by mayor Anna Lind.\np: It cost four million.",
      },
      {
        story:
          "headline: Lind opens quay\np: The quay was opened on Friday by mayor Anna Lind.\np: It cost four million.",
      },
      {
        story:
          "dek: Anna Lind hears how the quay was saved\nbyline: Anna Lind\np: The quay in Vik was to be closed.\np: It cost four million.",
      },
      {
        story:
          "caption: The quay in Vik, photographed for John Larsson\np: Larsson opened it.\np: It cost four million.",
      },
    ],
  },
  run(view, report) {
    const told = view.blocks.filter(({ kind }) => kind === "paragraph" || kind === "list-item" || kind === "quote");
    if (told.length < 2) return;
    const named = personsNamed(view, outside);
    if (named.length === 0) return;
    // "Anna Lind hears how": the dek may name the writer.
    const known = [...told, ...view.blocks.filter(({ kind }) => kind === "byline")];
    const words = new Set(
      known.flatMap((block) => view.factsOf(block).words.map(({ lower }) => lower.replace(/['’]s?$/, ""))),
    );
    for (const { block, from, to, text, surname } of named) {
      const plain = surname.toLowerCase();
      if (plain.split("-").every((part) => words.has(part)) || (block.kind === "headline" && isTitleCase(block.text)))
        continue;
      const likely = [...words].find(
        (word) => isMisprint(plain, word) || (word.length > 4 && word.slice(1) === plain.slice(1)),
      );
      // A picture may well show somebody whom the story does not name; there only a slip of the spelling counts.
      if (likely === undefined && block.kind === "caption") continue;
      const where = block.kind === "dek" ? "dek" : block.kind;
      report(block, {
        from,
        to,
        message:
          likely === undefined
            ? `“${text}” stands in the ${where} and nowhere in the story; see whether the name is right`
            : `“${text}” stands in the ${where}, “${capital(likely)}” in the story; one spelling is expected`,
        sure: likely === undefined ? 0.5 : 0.8,
      });
    }
  },
});

const outside: ReadonlySet<Block["kind"]> = new Set(["headline", "dek", "caption"]);

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Where nearly every word has a capital nobody can tell names from words. */
const isTitleCase = (text: string): boolean => {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > 0.8;
};
