import { describe, expect, test } from "vitest";
import { makeStory, type StoryParts } from "../../story/make-story.ts";
import { plain } from "../../story/text.ts";
import type { WriteContext } from "../writer.ts";
import { html } from "./html.ts";
import { htmlPage } from "./html-page.ts";

const context: WriteContext = { now: "2026-03-02T12:00:00Z", name: "ferry" };

const ferry: StoryParts = {
  headline: plain("Ferry runs again </script> & more"),
  dek: plain("Two weeks after the storm"),
  byline: "Ana Ruiz and Tom Bell",
  dateline: { text: "PORT ELLEN", place: "Port Ellen" },
  body: [
    {
      block: {
        kind: "figure",
        figure: {
          src: "https://example.org/ferry.jpg",
          alt: "A white ferry",
          caption: plain("The ferry on Monday."),
          credit: "Ana Ruiz",
          width: 1200,
          height: 675,
        },
      },
    },
    { block: { kind: "paragraph", text: { text: "The ferry ran.", marks: [{ type: "bold", from: 4, to: 9 }] } } },
    { block: { kind: "paragraph", text: plain("  ") } },
    { block: { kind: "crosshead", text: plain("Queues") } },
    { block: { kind: "list", ordered: false, items: [plain("Cars"), plain(""), plain("Lorries")] } },
    { block: { kind: "quote", text: plain("We waited.") } },
    {
      block: {
        kind: "table",
        header: true,
        rows: [
          [plain("Day"), plain("Boats")],
          [plain("Monday"), plain("4")],
        ],
      },
    },
    { block: { kind: "embed", url: "https://example.org/video", text: "Video: the crossing" } },
    { block: { kind: "figure", figure: { caption: plain("No picture file."), credit: "File" } } },
  ],
  meta: {
    language: "en-GB",
    slug: "ferry",
    published: "2026-03-02T06:30:00Z",
    keywords: ["ferries"],
    usageTerms: "No archive",
    canonicalUrl: "https://example.org/ferry",
  },
  origin: { name: "ferry.txt", reader: "plain-text" },
};

const textOf = (writer: typeof html, parts: StoryParts): string =>
  new TextDecoder().decode(writer.write(makeStory(parts), context).files[0]?.bytes);

describe("HTML fragment", () => {
  test("is one article, in reading order, nothing empty, nothing of the editor", () => {
    expect(textOf(html, ferry)).toBe(`<article class="h-entry" lang="en-GB">
<h1 class="p-name">Ferry runs again &lt;/script&gt; &amp; more</h1>
<p class="p-summary">Two weeks after the storm</p>
<p class="byline">By <span class="p-author h-card">Ana Ruiz and Tom Bell</span></p>
<p><time class="dt-published" datetime="2026-03-02T06:30:00Z">2 March 2026</time></p>
<div class="e-content">
<figure><img src="https://example.org/ferry.jpg" alt="A white ferry" width="1200" height="675"><figcaption>The ferry on Monday. <small class="credit">Ana Ruiz</small></figcaption></figure>
<p><span class="dateline">PORT ELLEN</span> — The <strong>ferry</strong> ran.</p>
<h2>Queues</h2>
<ul><li>Cars</li><li>Lorries</li></ul>
<blockquote><p>We waited.</p></blockquote>
<table><thead><tr><th scope="col">Day</th><th scope="col">Boats</th></tr></thead><tbody><tr><td>Monday</td><td>4</td></tr></tbody></table>
<figure class="embed"><a href="https://example.org/video">Video: the crossing</a></figure>
<figure><figcaption>No picture file. <small class="credit">File</small></figcaption></figure>
</div>
</article>
`);
  });

  test("says what it cannot carry, by field", () => {
    const { notes } = html.write(makeStory(ferry), context);
    expect(notes.map(({ where }) => where)).toEqual(["picture 2", "usage terms", "keywords", "slug"]);
    expect(notes.every(({ kind }) => kind === "lost")).toBe(true);
  });

  test("a picture that cannot be published is not linked", () => {
    for (const src of ["javascript:alert(1)", "file:///home/ana/ferry.jpg", "data:image/png;base64,xx"]) {
      const text = textOf(html, {
        ...ferry,
        body: [{ block: { kind: "figure", figure: { src, caption: plain("A ferry.") } } }],
      });
      expect(text).not.toContain("<img");
    }
  });

  test("a dateline without a first paragraph stands alone; a time without a zone is left out", () => {
    const text = textOf(html, { ...ferry, body: [], meta: { published: "2026-03-02T06:30:00" } });
    expect(text).toContain('<p><span class="dateline">PORT ELLEN</span></p>');
    expect(text).not.toContain("<time");
  });

  test("copy written from right to left says so", () => {
    expect(textOf(html, { ...ferry, meta: { language: "ar" } })).toContain(
      '<article class="h-entry" lang="ar" dir="rtl">',
    );
  });
});

describe("HTML page", () => {
  const page = textOf(htmlPage, ferry);

  test("no headline can end the script that holds the metadata", () => {
    const [script = ""] = page.match(/<script type="application\/ld\+json">.*?<\/script>/su) ?? [];
    const article = JSON.parse(script.replace(/<\/?script[^>]*>/gu, "")) as Record<string, unknown>;
    expect(article["headline"]).toBe("Ferry runs again </script> & more");
    expect(article["author"]).toEqual([
      { "@type": "Person", name: "Ana Ruiz" },
      { "@type": "Person", name: "Tom Bell" },
    ]);
    expect(article["image"]).toEqual([
      {
        "@type": "ImageObject",
        contentUrl: "https://example.org/ferry.jpg",
        caption: "The ferry on Monday.",
        creditText: "Ana Ruiz",
        width: 1200,
        height: 675,
      },
    ]);
  });

  test.each([
    '<meta property="og:title" content="Ferry runs again &lt;/script&gt; &amp; more">',
    '<meta property="og:locale" content="en_GB">',
    '<meta property="og:image:alt" content="A white ferry">',
    '<meta property="article:published_time" content="2026-03-02T06:30:00Z">',
    '<meta property="article:tag" content="ferries">',
    '<meta name="twitter:card" content="summary_large_image">',
    '<link rel="canonical" href="https://example.org/ferry">',
    '<html lang="en-GB">',
  ])("holds %s", (line) => expect(page).toContain(line));
});
