import { expect, it } from "vitest";
import { openTrees, sumOfTrees } from "./decision-trees.ts";

it("adds up what each tree says of the numbers", () => {
  // One tree asks number 1, then number 0; the other says the same of everything.
  const nodes = [1, 0.5, 1, 2, -1, -2, 0, 0, 0, 10, 3, 4, -1, 1, 0, 0, -1, 4, 0, 0, -1, 0.25, 0, 0];
  const trees = openTrees({ start: 0.5, roots: [0, 5], nodes });
  const sum = (...row: readonly number[]): number => sumOfTrees(trees, Float64Array.from(row));
  expect(sum(0, 0.5)).toBe(-1.25);
  expect(sum(10, 0.6)).toBe(1.75);
  expect(sum(11, 0.6)).toBe(4.75);
});
