import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryStory } from "../../../renderer/testing/arbitrary-story.ts";
import { askValidator, haveValidators } from "../../../../validators/ask-validator.ts";
import { publishable } from "../publishable.ts";
import { ninjsItem } from "./ninjs.ts";

test.skipIf(!haveValidators)(
  "a thousand generated stories are valid by the schema of ninjs 3.1",
  () => {
    const stories = fc.sample(arbitraryStory, { numRuns: 1000, seed: 31 });
    const rows = stories.map((story) => ({ value: ninjsItem(publishable(story)) }));
    expect(askValidator("json-schema.mjs", ["ninjs"], rows).slice(0, 5)).toEqual([]);
  },
  60_000,
);

test.skipIf(!haveValidators)("the schema finds fault with what is not ninjs", () => {
  const wrong = [
    {},
    { uri: "urn:x:1", urgency: 0 },
    { uri: "urn:x:1", headline: "x" },
    { uri: "urn:x:1", versionCreated: "2026-03-02" },
  ];
  expect(
    askValidator(
      "json-schema.mjs",
      ["ninjs"],
      wrong.map((value) => ({ value })),
    ),
  ).toHaveLength(wrong.length);
});
