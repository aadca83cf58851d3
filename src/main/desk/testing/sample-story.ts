import { makeStory } from "../../../core/story/make-story.ts";
import type { Story } from "../../../core/story/story.ts";
import { plain } from "../../../core/story/text.ts";

/** A short story for tests of the desk. */
export const sampleStory = (headline: string, ...paragraphs: readonly string[]): Story =>
  makeStory({
    headline: plain(headline),
    body: paragraphs.map((text) => ({ block: { kind: "paragraph", text: plain(text) } })),
    meta: { slug: headline.toLowerCase().replaceAll(" ", "-"), source: "Harbour News" },
    origin: { name: "harbour.txt", reader: "plain" },
  });
