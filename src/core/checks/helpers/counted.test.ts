import { expect, test } from "vitest";
import { countOf, hasCount, isRounded } from "./counted.ts";

test("reads whole numbers in figures and words", () => {
  expect(["340", "1,200", "nineteen", "Forty-two", "seventy"].map(countOf)).toEqual([340, 1200, 19, 42, 70]);
  expect(countOf("several")).toBeUndefined();
});

test("counts no money, shares, ages and pieces of longer numbers", () => {
  expect(hasCount("Two of the boats sank")).toBe(true);
  for (const text of [
    "It cost £340",
    "a rise of 3.5",
    "some 40% of it",
    "a 43-year-old",
    "B52s flew",
    "after 12 years",
  ])
    expect(hasCount(text), text).toBe(false);
});

test("knows a number that is left open by the words before it", () => {
  expect(isRounded("more than ")).toBe(true);
  expect(isRounded("of the ")).toBe(false);
});
