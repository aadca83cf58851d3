import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryStory } from "../../../renderer/testing/arbitrary-story.ts";
import { askValidator, haveJava, haveValidators } from "../../../../validators/ask-validator.ts";
import type { Story } from "../../story/story.ts";
import { pageHtml } from "../html/page-html.ts";
import { publishable } from "../publishable.ts";

const pages = (numRuns: number) =>
  fc.sample(arbitraryStory, { numRuns, seed: 5 }).map((story) => ({ value: pageHtml(publishable(asExported(story))) }));

/** As the gate lets a story out: with a headline and a language, its pictures with alternative text. */
const asExported = (story: Story): Story => ({
  ...story,
  // A headline that is all notes of the desk to itself is none.
  headline: publishable(story).headline ?? { text: "Ferry runs again" },
  meta: {
    ...story.meta,
    language: "en-GB",
    published: "2026-03-02T06:30:00Z",
    canonicalUrl: "https://example.org/ferry",
  },
  body: story.body.map((block) =>
    block.kind === "figure"
      ? { ...block, figure: { ...block.figure, alt: block.figure.alt?.trim() || "A white ferry" } }
      : block,
  ),
});

test.skipIf(!haveValidators)(
  "html-validate finds nothing in five hundred generated pages",
  () => {
    expect(askValidator("html-validate.mjs", [], pages(500)).slice(0, 5)).toEqual([]);
  },
  120_000,
);

test.skipIf(!haveValidators || !haveJava)(
  "nor does the checker of the W3C",
  () => {
    expect(askValidator("vnu.mjs", [], pages(500)).slice(0, 5)).toEqual([]);
  },
  120_000,
);

test.skipIf(!haveValidators || !haveJava)(
  "both find fault with a bad page",
  () => {
    const bad = [
      {
        value:
          '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><h4><div>x</div></h4><img src="a.jpg"><time datetime="soon">soon</time></body></html>',
      },
    ];
    for (const script of ["html-validate.mjs", "vnu.mjs"]) expect(askValidator(script, [], bad)).toHaveLength(1);
  },
  60_000,
);
