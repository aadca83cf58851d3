import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Example, ExampleStory } from "./check.ts";
import { levels } from "./finding.ts";
import { checks } from "./registry.ts";

const here = import.meta.dirname;
const ids = checks.map(({ id }) => id).toSorted();
const named = (folder: string, ending: string): string[] =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.endsWith(".test.ts") && name !== "README.md")
    .map((name) => name.slice(0, -ending.length))
    .toSorted();

test("folder, registry and docs name the same checks", () => {
  expect(named(path.join(here, "rules"), ".ts")).toEqual(ids);
  expect(named(path.join(here, "../../../docs/checks"), ".md")).toEqual(ids);
});

describe.each(checks)("$id", ({ id, title, why, level, examples }) => {
  test("says what it is", () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(title).not.toMatch(/\.$/u);
    expect(why).toMatch(/\.$/u);
    expect(levels).toContain(level);
  });

  test("has at least two examples of what it finds, each marked, and three of what it lets pass", () => {
    expect(examples.bad.length).toBeGreaterThanOrEqual(2);
    expect(examples.good.length).toBeGreaterThanOrEqual(3);
    for (const example of examples.bad) expect(wordsOf(example)).toMatch(/\[\[.*\]\]/u);
  });

  test("never speaks of errors", () => {
    expect(`${title} ${why}`).not.toMatch(/\berror/iu);
  });
});

const wordsOf = (example: Example | ExampleStory): string => ("story" in example ? example.story : example.text);
