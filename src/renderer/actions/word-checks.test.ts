import { expect, test } from "vitest";
import { checks } from "../../core/checks/registry.ts";
import { wordOf } from "./finding-actions.ts";
import { wordChecks } from "./word-checks.ts";

test("every check that is about words is one that there is", () => {
  const all = new Set<string>(checks.map(({ id }) => id));
  expect([...wordChecks].filter((id) => !all.has(id))).toEqual([]);
});

test("a word can be right where a check is about the word, and not where it is about what it does there", () => {
  expect(wordOf({ check: "spelling", quote: "Vikoya’s" })).toBe("Vikoya");
  expect(wordOf({ check: "repeated-word", quote: "the the" })).toBeUndefined();
  expect(wordOf({ check: "headline-full-stop", quote: "pier." })).toBeUndefined();
});
