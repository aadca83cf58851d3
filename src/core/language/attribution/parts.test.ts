import fc from "fast-check";
import { expect, it } from "vitest";
import type { Block } from "../../story/blocks.ts";
import { blockId } from "../../story/story.ts";
import { attributeStory } from "../attribute-story.ts";
import { factsCache } from "../facts-cache.ts";

const paragraphs = [
  "Mayor rejects sale of quay",
  "Mayor Ruth Ennis said that the quay would open again on Friday.",
  "“We lost everything in one night,” Lena Brook said. “Nobody came.",
  "“Nobody called,” she said.",
  "The storm killed at least 40 people. It was the worst in 30 years, according to the port authority.",
  "He warned that the roof could fall in, and critics say the plan is too dear.",
  "Ennis said:",
  "“It is a matter of days.”",
  "Lena Brook: The market will open, whatever they say.",
  "“It is the saddest day.” — Oskar Dahl, baker",
  "The council plans to sell the quay",
  "",
  "— Jo Roe",
];
const edits = fc.array(
  fc.record({
    at: fc.nat(20),
    how: fc.constantFrom("put", "drop", "type", "swap", "take"),
    what: fc.constantFrom(...paragraphs),
    key: fc.constantFrom("x", " ", "”", "“", ".", " he said", ":", "?"),
  }),
  { minLength: 1, maxLength: 12 },
);

/** A story of blocks after one more step of editing. */
function edited(
  texts: readonly string[],
  { at, how, what, key }: { at: number; how: string; what: string; key: string },
): string[] {
  const n = texts.length === 0 ? 0 : at % texts.length;
  const text = texts[n] ?? "";
  if (how === "put") return [...texts.slice(0, n), what, ...texts.slice(n)];
  if (how === "drop") return texts.filter((_, i) => i !== n);
  if (how === "type") return texts.map((one, i) => (i === n ? text.slice(0, at) + key + text.slice(at) : one));
  if (how === "take") return texts.map((one, i) => (i === n ? text.slice(0, -at - 1) : one));
  return texts.map((one, i) => (i === n ? (texts[n + 1] ?? one) : i === n + 1 ? text : one));
}

const blocksOf = (texts: readonly string[]): readonly Block[] =>
  texts.map((text, n) => ({ id: blockId(`b${n}`), kind: n === 0 ? "headline" : "paragraph", text }));

it("reads a story after any edits as it would from scratch", () => {
  fc.assert(
    fc.property(edits, (steps) => {
      const kept = factsCache();
      let texts = paragraphs.slice(0, 9);
      for (const step of steps) {
        texts = edited(texts, step);
        const blocks = blocksOf(texts);
        expect(attributeStory(blocks, ({ text }) => kept.read(text))).toEqual(attributeStory(blocks));
      }
    }),
    { seed: 5, numRuns: 120 },
  );
});
