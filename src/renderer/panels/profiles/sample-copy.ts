import { makeStory } from "../../../core/story/make-story.ts";
import type { Story } from "../../../core/story/story.ts";
import { plain } from "../../../core/story/text.ts";

/** A story with one of everything, for a look at a profile when no story is open. */
export const sampleCopy: Story = makeStory({
  headline: plain("Ferry aground off Northport"),
  dek: plain("Nobody was hurt."),
  byline: "Lena Vos",
  dateline: { text: "NORTHPORT" },
  body: [
    {
      block: {
        kind: "paragraph",
        text: {
          text: "A ferry ran aground on Sunday, the harbour office said.",
          marks: [
            { type: "bold", from: 2, to: 7 },
            { type: "link", from: 35, to: 49, href: "https://example.org/harbour" },
          ],
        },
      },
    },
    {
      block: {
        kind: "figure",
        figure: {
          src: "ferry-1.jpg",
          alt: "A white ferry on dark rocks",
          caption: plain("The ferry on the rocks."),
          credit: "Ana Ruiz/Harbour News",
          width: 1200,
          height: 800,
        },
      },
    },
    { block: { kind: "crosshead", text: plain("What is known") } },
    { block: { kind: "quote", text: plain("“We kept every light on,” said Ada Marsh.") } },
    {
      block: { kind: "list", ordered: false, items: [plain("Nobody was hurt"), plain("The fuel stayed in its tanks")] },
    },
    {
      block: {
        kind: "table",
        header: true,
        rows: [
          [plain("Year"), plain("Groundings")],
          [plain("2025"), plain("4")],
        ],
      },
    },
    { block: { kind: "embed", url: "https://example.org/video/7", text: "Video: the tugs at work" } },
  ],
  meta: { slug: "ferry-aground" },
  origin: { name: "sample", reader: "plain-text" },
});
