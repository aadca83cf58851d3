import { describe, expect, test } from "vitest";
import { makeStory } from "../story/make-story.ts";
import { plain } from "../story/text.ts";
import { suggestName } from "./export-story.ts";
import { newsArticle } from "./html/news-article.ts";
import { writers } from "./registry.ts";

const embargoed = makeStory({
  headline: plain("Quay opens in Vik"),
  byline: "our health correspondent",
  body: [{ block: { kind: "paragraph", text: plain("The quay opens on Friday.") } }],
  meta: { embargo: "2046-05-03T18:00:00Z", language: "en" },
  origin: { name: "quay-release.txt", reader: "plain-text" },
});

describe("an embargo that leaves with the copy", () => {
  test.each(writers.map((writer) => [writer.id, writer] as const))(
    "is in the file or in the loss report: %s",
    (_id, writer) => {
      const { files, notes } = writer.write(embargoed, { now: "2046-05-01T09:00:00Z", name: "quay" });
      const words = files.map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n");
      const isInFile = /2046-?05-?03T18:?00|18:00 UTC on 3 May 2046/u.test(words);
      expect(isInFile || notes.some(({ where }) => where === "embargo")).toBe(true);
    },
  );
});

test("a byline that is nobody's name is no author", () => {
  expect(newsArticle(embargoed)).not.toHaveProperty("author");
  expect(newsArticle({ ...embargoed, byline: "By Ida Berg, Health Reporter" })).toMatchObject({
    author: [{ "@type": "Person", name: "Ida Berg" }],
  });
});

test("copy without slug and headline is named after the file that it came in", () => {
  const { headline: _none, ...bare } = embargoed;
  expect(suggestName(bare)).toBe("quay-release");
});
