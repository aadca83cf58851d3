import { expect, test } from "vitest";
import { replaceInText } from "./replace-in-text.ts";
import type { RichText } from "./text.ts";

const words = (text: RichText): readonly string[] =>
  (text.marks ?? []).map((mark) => text.text.slice(mark.from, mark.to));
const bold = (text: string, from: number, to: number): RichText => ({ text, marks: [{ type: "bold", from, to }] });

test("a mark that covers the replaced words covers the new ones", () => {
  expect(words(replaceInText(bold("one two three", 4, 7), 4, 7, "zwei"))).toEqual(["zwei"]);
  expect(words(replaceInText(bold("one two three", 0, 13), 4, 7, ""))).toEqual(["one  three"]);
});

test("a mark before or after keeps its words", () => {
  expect(words(replaceInText(bold("one two three", 0, 3), 4, 7, "zwei"))).toEqual(["one"]);
  expect(words(replaceInText(bold("one two three", 8, 13), 4, 7, "zwei"))).toEqual(["three"]);
});

test("a mark does not grow over words put in at its edge", () => {
  expect(words(replaceInText(bold("one two", 4, 7), 4, 4, "and "))).toEqual(["two"]);
  expect(words(replaceInText(bold("one two", 0, 3), 3, 3, " and"))).toEqual(["one"]);
});

test("a mark that runs out of the replaced stretch keeps what is left of it", () => {
  expect(words(replaceInText(bold("one two three", 0, 5), 4, 7, "zwei"))).toEqual(["one "]);
  expect(words(replaceInText(bold("one two three", 5, 13), 4, 7, "zwei"))).toEqual([" three"]);
});

test("a mark inside the replaced stretch goes with it", () => {
  expect(replaceInText(bold("one two three", 5, 6), 4, 7, "zwei")).toEqual({ text: "one zwei three" });
});
