import { expect, test } from "vitest";
import { wordsAround } from "./words-around.ts";

const text =
  "The council of Vik voted for a new pier on Friday, mayor Eva Lind said, and it will be built in the summer.";
const around = (words: string): string => {
  const from = text.indexOf(words);
  const { before, after } = wordsAround(text, from, from + words.length);
  return `${before}[${words}]${after}`;
};

test("what is cut is cut between words and marked, what is whole is not", () => {
  expect(around("council")).toBe("The [council] of Vik voted for a new pier on…");
  expect(around("mayor")).toBe("…voted for a new pier on Friday, [mayor] Eva Lind said, and it will be…");
  expect(around("summer.")).toBe("…said, and it will be built in the [summer.]");
});

test("a single long word is shown in part, and within a word nothing is added", () => {
  const long = "x".repeat(100);
  expect(wordsAround(long, 50, 52)).toEqual({ before: `…${"x".repeat(36)}`, after: `${"x".repeat(36)}…` });
});
