import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryStory } from "../../../renderer/testing/arbitrary-story.ts";
import { askValidator, haveXmllint } from "../../../../validators/ask-validator.ts";
import { publishable } from "../publishable.ts";
import { nitfDocument } from "./nitf.ts";

test.skipIf(!haveXmllint)(
  "a thousand generated stories are valid by the schema of NITF 3.6",
  () => {
    const stories = fc.sample(arbitraryStory, { numRuns: 1000, seed: 36 });
    const rows = stories.map((story) => ({ value: nitfDocument(publishable(story)) }));
    expect(askValidator("xml-schema.mjs", ["nitf"], rows).slice(0, 5)).toEqual([]);
  },
  60_000,
);

test.skipIf(!haveXmllint)("the schema finds fault with what is not NITF", () => {
  const root = (body: string): string => `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">${body}</nitf>`;
  const wrong = [
    root(""),
    root("<body><p>loose</p></body>"),
    root("<body><body.content><h2>no such element</h2></body.content></body>"),
  ];
  expect(
    askValidator(
      "xml-schema.mjs",
      ["nitf"],
      wrong.map((value) => ({ value })),
    ),
  ).toHaveLength(wrong.length);
});
