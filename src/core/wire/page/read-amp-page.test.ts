import { describe, expect, it } from "vitest";
import { readPage } from "./read-page.ts";

/** An accelerated page as papers serve them: pictures are `amp-img`, with a plain picture for readers without scripts. */
const page = (figure: string, extra = ""): string => `<!doctype html>
<html ⚡ lang="en"><head><meta charset="utf-8"><title>Alder Ferry returns to service after winter repairs | Alder Post</title>
<link rel="canonical" href="https://alder-post.example/2031/05/03/ferry-returns">
<style amp-boilerplate>body{visibility:hidden}</style><script async src="https://cdn.example/v0.js"></script>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Alder Ferry returns to service","datePublished":"2031-05-03T08:15:00Z","author":{"@type":"Person","name":"Ina Molnar"}}</script></head>
<body><amp-sidebar id="menu" layout="nodisplay"><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></amp-sidebar>
<header><a href="/"><amp-img src="/logo.png" width="120" height="30" alt="Alder Post"></amp-img></a></header>
<article><h1>Alder Ferry returns to service after winter repairs</h1>
<div class="byline">By Ina Molnar</div><time datetime="2031-05-03T08:15:00Z">3 May 2031</time>
${figure}
<p>The Alder Ferry carried its first passengers of the year on Saturday after a winter of repairs to its hull and engines.</p>
<amp-ad width="300" height="250" type="doubleclick"></amp-ad>
<p>About two hundred people were waiting on the northern landing when the boat came in, and the harbour band played for them.</p>
${extra}
<p>“We have missed it more than we expected to,” said Tor Haugen, who keeps the shop beside the landing and sells the tickets.</p>
<p>The ferry will run every hour until the end of October, the harbour office said, and twice a day after that.</p>
</article><footer><p>© 2031 Alder Post</p></footer></body></html>`;

const caption = "Passengers board the Alder Ferry at the northern landing on Saturday.";
const figure = `<figure><amp-img src="https://img.example/alder-ferry-640x400.jpg" srcset="https://img.example/alder-ferry-1280x800.jpg 1280w, https://img.example/alder-ferry-640x400.jpg 640w" width="1280" height="800" layout="responsive" alt="A white ferry at a landing"><noscript><img src="https://img.example/alder-ferry-640x400.jpg" width="640" height="400" alt="A white ferry at a landing"></noscript></amp-img><figcaption>${caption} <span class="credit">Photograph: Lena Ruiz/Alder Post</span></figcaption></figure>`;
const origin = { name: "ferry.amp.html", reader: "html" };

const storyOf = (html: string) => {
  const { story } = readPage(html, origin);
  if (story === undefined) throw new Error("no story was read");
  return story;
};
const paragraphsOf = (html: string): readonly string[] =>
  storyOf(html).body.flatMap((block) => (block.kind === "paragraph" ? [block.text.text] : []));
const figuresOf = (html: string) =>
  storyOf(html).body.flatMap((block) => (block.kind === "figure" ? [block.figure] : []));

describe("an AMP page", () => {
  it("gives headline, byline and the four paragraphs, without menu, advertisement or footer", () => {
    const story = storyOf(page(figure));
    expect(story.headline?.text).toBe("Alder Ferry returns to service after winter repairs");
    expect(story.byline).toContain("Ina Molnar");
    const paragraphs = paragraphsOf(page(figure));
    expect(paragraphs).toHaveLength(4);
    expect(paragraphs[0]).toMatch(/^The Alder Ferry carried/u);
    expect(paragraphs[3]).toMatch(/twice a day after that\.$/u);
  });

  it("makes one figure of the picture and of what stands in for it without scripts", () => {
    const [first, ...more] = figuresOf(page(figure));
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      src: "https://img.example/alder-ferry-1280x800.jpg",
      alt: "A white ferry at a landing",
      credit: "Lena Ruiz/Alder Post",
    });
    expect(first?.caption?.text).toBe(caption);
  });

  it("makes one figure of a picture that comes again in another size with its credit alone", () => {
    const again = `<div class="fullsize"><amp-img src="https://img.example/alder-ferry-320x200.jpg" width="320" height="200" alt=""></amp-img><span class="credit">Lena Ruiz/Alder Post</span></div>`;
    const figures = figuresOf(page(figure, again));
    expect(figures.map(({ credit }) => credit)).toEqual(["Lena Ruiz/Alder Post"]);
    expect(figures[0]?.caption?.text).toBe(caption);
  });

  it("keeps two pictures by one photographer apart", () => {
    const other = `<figure><amp-img src="https://img.example/harbour-band-640x400.jpg" width="640" height="400" alt="A brass band"></amp-img><figcaption>The harbour band plays for the first passengers of the year. <span class="credit">Photograph: Lena Ruiz/Alder Post</span></figcaption></figure>`;
    expect(figuresOf(page(figure, other)).map(({ credit }) => credit)).toEqual([
      "Lena Ruiz/Alder Post",
      "Lena Ruiz/Alder Post",
    ]);
  });
});
