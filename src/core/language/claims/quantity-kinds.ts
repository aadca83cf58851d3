import type { Quantity } from "../facts.ts";

/** The kinds of quantities in a fixed order: weights are written in it. */
export const quantityKinds: readonly Quantity["kind"][] = [
  "people",
  "casualty",
  "money",
  "percent",
  "measure",
  "age",
  "count",
  "time",
];
