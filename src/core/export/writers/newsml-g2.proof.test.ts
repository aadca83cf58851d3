import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryStory } from "../../../renderer/testing/arbitrary-story.ts";
import { askValidator, haveXmllint } from "../../../../validators/ask-validator.ts";
import { publishable } from "../publishable.ts";
import { newsItem } from "./newsml-g2.ts";

test.skipIf(!haveXmllint)(
  "a thousand generated stories are valid by the schema of NewsML-G2 2.35",
  () => {
    const stories = fc.sample(arbitraryStory, { numRuns: 1000, seed: 235 });
    const rows = stories.map((story) => ({ value: newsItem(publishable(story), { now: "2026-03-02T12:00:00Z" }) }));
    expect(askValidator("xml-schema.mjs", ["newsml-g2"], rows).slice(0, 5)).toEqual([]);
  },
  60_000,
);

test.skipIf(!haveXmllint)("the schema finds fault with what is not NewsML-G2", () => {
  const root = (attributes: string, body: string): string =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" ${attributes}>${body}</newsItem>`;
  const wrong = [
    root("", ""),
    root('guid="urn:x:1" version="0"', "<itemMeta/>"),
    root('guid="urn:x:1" version="1"', "<headline>loose</headline>"),
  ];
  expect(
    askValidator(
      "xml-schema.mjs",
      ["newsml-g2"],
      wrong.map((value) => ({ value })),
    ),
  ).toHaveLength(wrong.length);
});
