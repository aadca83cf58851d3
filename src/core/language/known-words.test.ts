import fc from "fast-check";
import { expect, test } from "vitest";
import { knownWord } from "./known-words.ts";

test("a word is the same object wherever it stands, with its small letters", () => {
  const first = knownWord("The Ferry sails.", 4, 9);
  expect(first).toMatchObject({ text: "Ferry", lower: "ferry" });
  expect(knownWord("“Ferry”", 1, 6)).toBe(first);
  expect(knownWord("ferry", 0, 5)).not.toBe(first);
});

test("any stretch of any text is found as it stands", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (text, a, b) => {
      const [from, to] = [Math.min(a, b) % (text.length + 1), Math.max(a, b) % (text.length + 1)];
      const [start, end] = from <= to ? [from, to] : [to, from];
      const { text: word, lower } = knownWord(text, start, end);
      expect(word).toBe(text.slice(start, end));
      expect(lower).toBe(word.toLowerCase());
    }),
    { numRuns: 200, seed: 5 },
  );
});

test("more words than are kept are still found as they stand", () => {
  for (let n = 0; n < 70_000; n++) knownWord(`word${n}`, 0, 9);
  expect(knownWord("“harbor”", 1, 7)).toMatchObject({ text: "harbor", lower: "harbor" });
});
