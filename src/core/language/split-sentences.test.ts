import { expect, it } from "vitest";
import { readFacts } from "./read-facts.ts";

const sentences = (text: string): readonly string[] =>
  readFacts(text).sentences.map(({ from, to }) => text.slice(from, to));

it("takes dots with spaces between them for one mark", () => {
  expect(sentences("It was “a shame. . . . It hurts the town,” Berg said. He left.")).toEqual([
    "It was “a shame. . . .",
    "It hurts the town,” Berg said.",
    "He left.",
  ]);
  expect(sentences("It was late . . . and dark.")).toEqual(["It was late . . . and dark."]);
});
