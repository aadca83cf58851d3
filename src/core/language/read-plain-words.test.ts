import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlainWords } from "./read-plain-words.ts";

const wordsOf = (text: string): readonly string[] => readPlainWords(text).map((word) => word.text);

test("words are letters with the accents and apostrophes inside them", () => {
  expect(wordsOf("The mayor’s café, 12 o'clock — it’s the 2nd “été”.")).toEqual([
    "The",
    "mayor’s",
    "café",
    "o'clock",
    "it’s",
    "the",
    "nd",
    "été",
  ]);
});

test("every word stands where it says it stands, in small letters too", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "B", "é", "İ", "’", "'", " ", "-", "9", "ß", "е", "\u0301", "😀") }),
      (text) => {
        for (const word of readPlainWords(text)) {
          expect(text.slice(word.from, word.to)).toBe(word.text);
          expect(word.lower).toBe(word.text.toLowerCase());
        }
      },
    ),
    { numRuns: 300, seed: 11 },
  );
});
