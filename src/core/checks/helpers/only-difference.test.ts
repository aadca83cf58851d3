import { expect, test } from "vitest";
import { onlyDifference } from "./only-difference.ts";

test("finds the words that differ, without their commas", () => {
  expect(onlyDifference("Ida Berg, left, opens it.", "Eva Lind, left, opens it.")).toEqual({
    a: { from: 0, to: 8, text: "Ida Berg" },
    b: { from: 0, to: 8, text: "Eva Lind" },
  });
});

test("says nothing where nothing is in its place, or too much differs", () => {
  expect(onlyDifference("Ida opens it.", "Ida opens it.")).toBeUndefined();
  expect(onlyDifference("Ida opens it.", "Ida it.")).toBeUndefined();
  expect(onlyDifference("One two three four five six seven eight", "a b c d e f g h")).toBeUndefined();
});
