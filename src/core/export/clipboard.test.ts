import { expect, test } from "vitest";
import { makeStory } from "../story/make-story.ts";
import { plain } from "../story/text.ts";
import { clipboardContent } from "./clipboard.ts";

const story = makeStory({
  headline: plain("Ferry runs again"),
  byline: "Ana Ruiz",
  body: [
    { block: { kind: "paragraph", text: plain("One.") } },
    { block: { kind: "paragraph", text: plain("Two.") } },
    {
      block: {
        kind: "figure",
        figure: { src: "ferry.jpg", alt: "A ferry", caption: plain("The ferry."), credit: "Ana Ruiz" },
      },
    },
  ],
  meta: {},
  origin: { name: "ferry.txt", reader: "plain-text" },
});

test("clean HTML holds the body alone, the plain text parts paragraphs by blank lines", () => {
  expect(clipboardContent(story, "clean")).toEqual({
    html: `<p>One.</p>\n<p>Two.</p>\n<figure class="image"><img src="ferry.jpg" alt="A ferry"><figcaption>The ferry. (Ana Ruiz)</figcaption></figure>`,
    text: "One.\n\nTwo.\n\nThe ferry.\nAna Ruiz",
  });
});

test("for WordPress the HTML is block markup", () => {
  expect(clipboardContent(story, "wordpress").html).toMatch(
    /^<!-- wp:paragraph -->\n<p>One\.<\/p>\n<!-- \/wp:paragraph -->\n\n/u,
  );
});

test("an empty story puts nothing on the clipboard", () => {
  expect(clipboardContent({ ...story, body: [] }, "clean")).toEqual({ html: "", text: "" });
});
