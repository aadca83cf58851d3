import { describe, expect, test } from "vitest";
import { wiredeskUk } from "../stylebook/books/wiredesk-uk.ts";
import { wiredeskUs } from "../stylebook/books/wiredesk-us.ts";
import { applyFix } from "./apply-fix.ts";
import type { Check, Example, ExampleStory } from "./check.ts";
import { checkStory } from "./check-story.ts";
import { readExampleStory, storyOfText, writeExampleStory } from "./example-story.ts";
import { loadSpeller } from "../spelling/load-speller.ts";
import { checks } from "./registry.ts";

const speller = await loadSpeller();

/** What a check finds in an example that is a bare text: the same text as the first kind of block that it looks at. */
function read(check: Check, example: Example | string): ReturnType<typeof readExampleStory> {
  if (typeof example === "string") return read(check, { text: example });
  if ("story" in example) return readExampleStory(example.story);
  return storyOfText(example.text, (check.scope === "block" ? check.kinds?.[0] : undefined) ?? "paragraph");
}

const nameOf = (example: Example | ExampleStory | string): string =>
  typeof example === "string"
    ? example
    : "story" in example
      ? example.story.trim().replaceAll(/\s*\n\s*/gu, " | ")
      : example.text;

for (const check of checks) {
  describe(check.id, () => {
    const findingsIn = (story: ReturnType<typeof readExampleStory>["story"]) =>
      checkStory(story, {
        checks: [check],
        spelling: { speller, words: [] },
        stylebook: {
          ...(story.meta.language === "en-GB" ? wiredeskUk : wiredeskUs),
          levels: { [check.id]: check.level },
        },
      });

    for (const example of check.examples.bad) {
      test(`finds: ${nameOf(example)}`, () => {
        const { story, marks } = read(check, example);
        const { findings, failed } = findingsIn(story);
        expect(failed).toEqual([]);
        const order = (one: { block: string; from: number }, other: { block: string; from: number }): number =>
          one.block.localeCompare(other.block) || one.from - other.from;
        expect(findings.map(({ span }) => span).toSorted(order)).toEqual(marks.toSorted(order));
        if (example.fixed === undefined) return;
        const fixed = findings
          .toSorted((one, other) => other.span.from - one.span.from)
          .reduce((rest, { fixes: [fix] }) => (fix === undefined ? rest : applyFix(rest, fix)), story);
        const expected = read(check, "story" in example ? { story: example.fixed } : { text: example.fixed });
        expect(writeExampleStory(fixed)).toBe(writeExampleStory(expected.story));
      });
    }

    for (const example of check.examples.good) {
      test(`lets pass: ${nameOf(example)}`, () => {
        const { story, marks } = read(check, example);
        expect(marks, "a good example holds no marks").toEqual([]);
        const { findings, failed } = findingsIn(story);
        expect(failed).toEqual([]);
        expect(findings.map(({ quote, message }) => `${quote}: ${message}`)).toEqual([]);
      });
    }
  });
}
