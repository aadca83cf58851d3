import { expect, test } from "vitest";
import { blockId, type Story } from "../story/story.ts";
import { applyFix } from "./apply-fix.ts";
import { readExampleStory, writeExampleStory } from "./example-story.ts";
import type { Edit } from "./finding.ts";

const span = (block: string, from = 0, to = 0): Edit["span"] => ({ block: blockId(block), from, to });
const fixed = (short: string, ...edits: Edit[]): Story => applyFix(readExampleStory(short).story, { label: "", edits });
const short = (story: Story): string[] => writeExampleStory(story).split("\n");

test("several replacements in one block do not move one another", () => {
  const story = fixed(
    "p: one two three",
    { type: "replace", span: span("b1", 0, 3), insert: "eleven" },
    { type: "replace", span: span("b1", 8, 13), insert: "3" },
  );
  expect(short(story)).toEqual(["p: eleven two 3"]);
});

test("replaces in every kind of block that has words", () => {
  const story = fixed(
    "headline: x\ndek: x\nbyline: x\ndateline: x\np: x\nli: x\nli: x\ncaption: x\ncredit: x\nalt: x",
    ...["headline", "dek", "byline", "dateline", "b1", "b2/1", "b3/caption", "b3/credit", "b3/alt"].map(
      (block, n): Edit => ({ type: "replace", span: span(block, 0, 1), insert: `${n}` }),
    ),
  );
  expect(short(story)).toEqual([
    "headline: 0",
    "dek: 1",
    "byline: 2",
    "dateline: 3",
    "p: 4",
    "li: x",
    "li: 5",
    "caption: 6",
    "credit: 7",
    "alt: 8",
  ]);
});

test("takes out a field, a paragraph, a figure, a part of a figure, items of a list", () => {
  const story = fixed(
    "dek: x\np: gone\ncaption: gone\np: stays\ncaption: kept\ncredit: gone\nli: gone\nli: kept\nli: gone",
    ...["dek", "b1", "b2", "b4/credit", "b5/0", "b5/2"].map((block): Edit => ({
      type: "remove-block",
      span: span(block),
    })),
  );
  expect(short(story)).toEqual(["p: stays", "caption: kept", "li: kept"]);
});

test("fills a field of a figure that had none", () => {
  const story = fixed("caption: A bridge", { type: "fill", span: span("b1/credit"), insert: "Ida Berg" });
  expect(short(story)).toEqual(["caption: A bridge", "credit: Ida Berg"]);
});

test("what is set aside is kept with its place", () => {
  const story = fixed("p: first\np: second", {
    type: "set-aside",
    span: span("b2"),
    why: "furniture",
    role: "furniture",
  });
  expect(short(story)).toEqual(["p: first", "aside furniture: second"]);
  expect(story.setAside).toMatchObject([{ id: "s1", text: "second", after: "b1", why: "furniture" }]);
});
