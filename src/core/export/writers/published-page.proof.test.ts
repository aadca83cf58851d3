import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askValidator, haveJava, haveValidators } from "../../../../validators/ask-validator.ts";
import { arbitraryStory } from "../../../renderer/testing/arbitrary-story.ts";
import { blockId, type Story, storySchema } from "../../story/story.ts";
import { makeReceipt } from "../receipt.ts";
import { receiptPage } from "../receipt-page.ts";
import { pageHtml } from "../html/page-html.ts";
import { publishable } from "../publishable.ts";
import { builtInStylebook } from "../../stylebook/built-in-stylebooks.ts";
import { difficultText } from "../testing/difficult-text.ts";
import { markdown } from "./markdown.ts";

/** As a desk publishes it: every field that search engines and readers of feeds ask for. */
const ferry: Story = {
  schema: storySchema,
  headline: { text: "Ferry </script> “Aurora” aground & safe" },
  dek: { text: "Tugs wait for the tide." },
  byline: "Lena Vos and Tom Bell",
  dateline: { text: "NORTHPORT" },
  body: [
    { kind: "paragraph", id: blockId("b1"), text: { text: "A ferry ran aground on Sunday." } },
    {
      kind: "figure",
      id: blockId("b2"),
      figure: {
        src: "https://example.org/ferry.jpg",
        alt: "A white ferry on dark rocks",
        caption: { text: "The ferry on the rocks." },
        credit: "Ana Ruiz/Harbour News",
        rights: "© 2026 Harbour News",
        width: 1200,
        height: 800,
      },
    },
    { kind: "crosshead", id: blockId("b3"), text: { text: "What is known" } },
    { kind: "quote", id: blockId("b4"), text: { text: "“We kept every light on,” said Ada Marsh." } },
    { kind: "list", id: blockId("b5"), ordered: false, items: [{ text: "Nobody was hurt" }] },
    {
      kind: "table",
      id: blockId("b6"),
      header: true,
      rows: [
        [{ text: "Year" }, { text: "Groundings" }],
        [{ text: "2025" }, { text: "4" }],
      ],
    },
  ],
  meta: {
    slug: "ferry-aground",
    language: "en-GB",
    keywords: ["harbour", "ferries"],
    category: "News",
    published: "2026-05-03T06:30:00Z",
    versionCreated: "2026-05-03T08:00:00+02:00",
    canonicalUrl: "https://example.org/ferry-aground",
  },
  origin: { name: "ferry.txt", reader: "plain" },
  provenance: [],
  setAside: [{ id: "s1", text: "Route 6", role: "furniture", why: "it stands on the page", from: {}, sure: 0.9 }],
  notes: [],
};
const page = pageHtml(publishable(ferry));
const receipt = receiptPage(
  makeReceipt({
    story: ferry,
    target: "html-page",
    files: ["ferry.html"],
    gate: { open: false, findings: [], reasons: ["This story is under embargo until <noon>."] },
    findings: [],
    passedOver: [{ check: "loaded-verb", quote: "claimed & said" }],
    losses: [{ kind: "lost", where: "usage terms", message: "They are in the receipt." }],
    claims: [{ text: "A ferry ran aground", status: "attributed", sources: ["the harbour office"] }],
    checks: 64,
    stylebook: builtInStylebook(ferry),
    now: "2026-05-03T12:00:00Z",
    version: "1.0.0",
    overrideReason: "lifted by telephone",
  }),
);

describe.skipIf(!haveValidators)("a published page", () => {
  test("has what Google, Twitter and Facebook look for, NewsArticle with credit and rights, and microformats", () => {
    expect(askValidator("structured-data.mjs", [], [{ value: page }])).toEqual([]);
    const bare = '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p>x</p></body></html>';
    expect(askValidator("structured-data.mjs", [], [{ value: bare }])[0]?.problems.length).toBeGreaterThan(5);
  }, 60_000);

  test("has no fault that axe finds, nor has the receipt, nor any of fifty generated pages", () => {
    const generated = fc.sample(arbitraryStory, { numRuns: 50, seed: 12 }).map((story) => ({
      value: pageHtml(
        publishable({
          ...story,
          headline: { text: "Ferry runs again" },
          meta: { ...story.meta, language: "en-GB" },
          body: story.body.map((block) =>
            block.kind === "figure" ? { ...block, figure: { ...block.figure, alt: "A white ferry" } } : block,
          ),
        }),
      ),
    }));
    expect(askValidator("axe-page.mjs", [], [{ value: page }, { value: receipt }, ...generated])).toEqual([]);
    const bad = '<!DOCTYPE html><html><head><title>x</title></head><body><img src="a.jpg"></body></html>';
    expect(askValidator("axe-page.mjs", [], [{ value: bad }])).toHaveLength(1);
  }, 120_000);

  test("the receipt is a valid page too", () => {
    expect(askValidator("html-validate.mjs", [], [{ value: receipt }])).toEqual([]);
    if (haveJava) expect(askValidator("vnu.mjs", [], [{ value: receipt }])).toEqual([]);
    expect(receipt).toContain("lifted by telephone");
    expect(receipt).toContain("&lt;noon&gt;");
  }, 60_000);

  test("Eleventy builds a site of the Markdown, with every word on it", () => {
    const context = { now: "2026-05-03T12:00:00Z", name: "ferry" };
    const stories = [
      ferry,
      ...Object.values(difficultText).map((text): Story => ({
        ...ferry,
        headline: { text: `Headline ${text}` },
        body: [{ kind: "paragraph", id: blockId("b1"), text: { text: `Copy: ${text}, so they say.` } }],
      })),
    ];
    const rows = stories.map((story) => ({
      value: new TextDecoder().decode(markdown.write(story, context).files[0]?.bytes),
      wanted: [
        story.headline?.text ?? "",
        ...story.body.flatMap((block) => ("text" in block && typeof block.text === "object" ? [block.text.text] : [])),
      ],
    }));
    expect(askValidator("eleventy.mjs", [], rows)).toEqual([]);
  }, 60_000);
});
