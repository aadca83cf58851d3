import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryStory } from "../../../renderer/testing/arbitrary-story.ts";
import { askValidator, haveValidators } from "../../../../validators/ask-validator.ts";
import { publishable } from "../publishable.ts";
import { ansStory } from "./ans.ts";

test.skipIf(!haveValidators)(
  "a thousand generated stories are valid by the schemas of ANS 0.10.12",
  () => {
    const stories = fc.sample(arbitraryStory, { numRuns: 1000, seed: 12 });
    const rows = stories.map((story) => ({ value: ansStory(publishable(story)) }));
    expect(askValidator("json-schema.mjs", ["ans"], rows).slice(0, 5)).toEqual([]);
  },
  60_000,
);

test.skipIf(!haveValidators)("the schema finds fault with what is not ANS", () => {
  const wrong = [
    { type: "story" },
    { type: "story", version: "0.10.12", dek: "x" },
    { type: "story", version: "0.10.12", content_elements: [{ type: "header" }] },
  ];
  expect(
    askValidator(
      "json-schema.mjs",
      ["ans"],
      wrong.map((value) => ({ value })),
    ),
  ).toHaveLength(wrong.length);
});
