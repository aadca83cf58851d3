import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryStory } from "../../../renderer/testing/arbitrary-story.ts";
import { askValidator, haveValidators } from "../../../../validators/ask-validator.ts";
import { publishable } from "../publishable.ts";
import { wordpressBlocks } from "./wordpress.ts";

test.skipIf(!haveValidators)(
  "the block editor finds a thousand generated stories valid, and would save each byte for byte the same",
  () => {
    const stories = fc.sample(arbitraryStory, { numRuns: 1000, seed: 6 });
    const rows = stories.map((story) => ({ content: wordpressBlocks(publishable(story)) }));
    expect(askValidator("wordpress-blocks.cjs", [], rows).slice(0, 5)).toEqual([]);
  },
  120_000,
);

test.skipIf(!haveValidators)(
  "and finds fault with markup that is only nearly right",
  () => {
    const nearly = [
      "<p>no block</p>",
      "<!-- wp:paragraph -->\n<p>a > b</p>\n<!-- /wp:paragraph -->",
      "<!-- wp:heading -->\n<h2>no class</h2>\n<!-- /wp:heading -->",
    ];
    expect(
      askValidator(
        "wordpress-blocks.cjs",
        [],
        nearly.map((content) => ({ content })),
      ),
    ).toHaveLength(nearly.length);
  },
  60_000,
);
