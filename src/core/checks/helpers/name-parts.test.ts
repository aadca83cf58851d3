import { expect, test } from "vitest";
import { nameParts, withoutPossessive } from "./name-parts.ts";

test("a name falls into its surname and what stands before it", () => {
  expect(nameParts("Ida Maria Berg’s")).toEqual({ text: "Ida Maria Berg", surname: "Berg", given: "Ida Maria" });
  expect(nameParts("Berg")).toEqual({ text: "Berg", surname: "Berg", given: "" });
});

test("only what is a possessive goes", () => {
  for (const [text, bare] of [
    ["Berg's", "Berg"],
    ["Lars’", "Lars"],
    ["Lars", "Lars"],
    ["O’Shea", "O’Shea"],
    ["’s", ""],
    ["", ""],
  ] as const)
    expect(withoutPossessive(text)).toBe(bare);
});
