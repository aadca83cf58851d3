import { expect, test } from "vitest";
import { joinFacts } from "./join-facts.ts";
import { readFacts } from "./read-facts.ts";

const paragraphs = [
  "“We had to wait,” harbor master Ida Berg said on Friday, March 8, 2019. “The swell was high.",
  "“Then it went down.” The quay cost $4 million, 12 percent more than planned.",
  "",
  "Berg said 14 people were hurt. Mr. Dahl agreed.",
];
const gap = "\n\n";

test("reads the same as if the texts had been one", () => {
  const joined = joinFacts(paragraphs.map(readFacts), gap);
  const whole = readFacts(paragraphs.join(gap));
  expect(joined.text).toBe(whole.text);
  const places = (list: readonly { readonly from: number; readonly to: number }[]): readonly string[] =>
    list.map(({ from, to }) => `${from}–${to} ${whole.text.slice(from, to)}`);
  expect(places(joined.tokens)).toEqual(places(whole.tokens));
  expect(places(joined.sentences)).toEqual(places(whole.sentences));
  expect(joined.quotations).toEqual(whole.quotations);
  expect(joined.dates).toEqual(whole.dates);
  expect(joined.quantities).toEqual(whole.quantities);
  expect(joined.names).toEqual(whole.names);
});

test("a surname goes with the full name in another paragraph", () => {
  const joined = joinFacts(["Mr. John Berg runs the harbor.", "Berg said little."].map(readFacts), gap);
  expect(joined.names.filter(({ text }) => text.endsWith("Berg")).map(({ kind }) => kind)).toEqual([
    "person",
    "person",
  ]);
});
