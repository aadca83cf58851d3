import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aStory, paragraph } from "../testing/a-story.ts";
import { whatChanged } from "./what-changed.ts";

const storyWith = (...texts: readonly string[]) => ({
  ...aStory(),
  body: texts.map((text, n) => paragraph(n, text)),
});

test("names what was written into a paragraph, by whole words", () => {
  expect(whatChanged(storyWith("The ferry ran aground on Sunday."), storyWith("The ferry sank on Sunday."))).toEqual([
    { kind: "paragraph", start: "The ferry ", before: "ran aground", after: "sank", end: " on Sunday." },
  ]);
});

test("names paragraphs that came and went", () => {
  expect(whatChanged(storyWith("One.", "Two."), storyWith("One."))).toMatchObject([{ before: "Two.", after: "" }]);
  expect(whatChanged(storyWith("One."), storyWith("One.", "Two."))).toMatchObject([{ before: "", after: "Two." }]);
});

test("says nothing of a story that is as it was", () => {
  expect(whatChanged(storyWith("One."), storyWith("One."))).toEqual([]);
});

test("puts both texts together again, whatever they are", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "b", " ", "😀", "é", "."), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, words, (one, two) => {
      for (const { start, before, after, end } of whatChanged(storyWith(one), storyWith(two))) {
        expect(start + before + end).toBe(one.trim() === "" ? "" : one);
        expect(start + after + end).toBe(two.trim() === "" ? "" : two);
      }
    }),
  );
});
