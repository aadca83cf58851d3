import fc from "fast-check";
import { expect, test } from "vitest";
import { readFacts } from "../../language/read-facts.ts";
import { plainWords, standsAlone } from "./plain-words.ts";

const wordsOf = (text: string): readonly string[] => plainWords(readFacts(text)).map((word) => word.text);

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
        for (const word of plainWords(readFacts(text))) {
          expect(text.slice(word.from, word.to)).toBe(word.text);
          expect(word.lower).toBe(word.text.toLowerCase());
        }
      },
    ),
    { numRuns: 300, seed: 11 },
  );
});

test("parts of addresses, handles and figures do not stand alone", () => {
  const text = "see vik.no and @berg, the the-atre, A4 and quay";
  const alone = plainWords(readFacts(text)).filter((word) => standsAlone(text, word));
  expect(alone.map((word) => word.text)).toEqual(["see", "and", "the", "the", "and", "quay"]);
});
