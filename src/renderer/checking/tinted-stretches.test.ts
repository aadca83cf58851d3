import { describe, expect, test } from "vitest";
import type { StoryAttribution, StoryCredit } from "../../core/language/attribute-story.ts";
import { blockId } from "../../core/story/story.ts";
import { sourceLabel, tintedStretches } from "./tinted-stretches.ts";

const credit = (by: number | undefined, from: number, to: number): StoryCredit => ({
  source: [],
  cue: [],
  content: [{ block: blockId("b1"), from, to }],
  kind: "indirect",
  given: "name",
  ...(by === undefined ? {} : { by }),
});
const attribution = (...credits: readonly StoryCredit[]): StoryAttribution => ({
  credits,
  claims: [],
  faults: [],
  sources: [],
});

describe("the tint", () => {
  test("gives each source its tone and letter; words nobody is known for have none", () => {
    const found = tintedStretches(attribution(credit(0, 0, 5), credit(undefined, 5, 9), credit(7, 10, 20)));
    expect(found.map(({ span, tone, label }) => [span.from, tone, label])).toEqual([
      [0, 0, "A"],
      [10, 1, "H"],
    ]);
  });

  test("words within words belong to whoever is credited first", () => {
    expect(tintedStretches(attribution(credit(0, 0, 30), credit(1, 10, 20)))).toHaveLength(1);
  });

  test("after Z the letters begin anew, with a number", () => {
    expect([0, 25, 26, 52].map(sourceLabel)).toEqual(["A", "Z", "A2", "A3"]);
  });
});
