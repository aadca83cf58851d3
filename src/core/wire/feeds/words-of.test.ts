import { expect, test } from "vitest";
import { readSource } from "../read-source.ts";

const bringIn = async (categories: string, wordPress = true) => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"${wordPress ? ' xmlns:wp="http://wordpress.org/export/1.2/"' : ""}>
<channel><title>Harbour News</title>${wordPress ? "<wp:wxr_version>1.2</wp:wxr_version>" : ""}
<item><title>Ferry aground</title>${categories}<content:encoded><![CDATA[<p>A ferry ran aground off Northport.</p>]]></content:encoded>
${wordPress ? "<wp:post_type>post</wp:post_type>" : ""}</item></channel></rss>`;
  const { stories, format } = await readSource({ name: "ferry.xml", bytes: new TextEncoder().encode(text) });
  expect(format).toBe(wordPress ? "wxr" : "rss-2.0");
  return stories[0]?.meta;
};

const filed = (domain: string, word: string): string =>
  `<category domain="${domain}" nicename="x"><![CDATA[${word}]]></category>`;

test("of a WordPress export a tag is a keyword and a category the category, whichever stands first", async () => {
  const tags = filed("post_tag", "ferries") + filed("post_tag", "Northport");
  for (const categories of [tags + filed("category", "Sea"), filed("category", "Sea") + tags])
    expect(await bringIn(categories)).toMatchObject({ category: "Sea", keywords: ["ferries", "Northport"] });
});

test("tags alone give no category, and a category alone no keyword", async () => {
  const tagged = await bringIn(filed("post_tag", "ferries"));
  expect([tagged?.category, tagged?.keywords]).toEqual([undefined, ["ferries"]]);
  const sorted = await bringIn(filed("category", "Sea"));
  expect([sorted?.category, sorted?.keywords]).toEqual(["Sea", undefined]);
});

test("of several categories all are kept as keywords, and the look of a post and its menus are none", async () => {
  const categories =
    filed("post_format", "Aside") + filed("category", "Sea") + filed("category", "Weather") + filed("nav_menu", "Top");
  expect(await bringIn(categories)).toMatchObject({ category: "Sea", keywords: ["Sea", "Weather"] });
});

test("in any other feed the first word is the category, whatever list it is from", async () => {
  const categories = `<category domain="https://example.org/topics">Sea</category><category>Weather</category>`;
  expect(await bringIn(categories, false)).toMatchObject({ category: "Sea", keywords: ["Sea", "Weather"] });
});
