import { describe, expect, it } from "vitest";
import { figuresOf } from "../../story/blocks.ts";
import type { Story } from "../../story/story.ts";
import { type PageRole, pageRoles } from "./context-features.ts";
import { readPage } from "./read-page.ts";

type Judged = readonly [words: string, odds: Partial<Record<PageRole, number>>];

/** Reads a page of which the judge holds the lines with these words for what is said here, and every other for what it plainly is. */
function story(inner: string, ...judged: readonly Judged[]): Story {
  const html = `<html><body><article><h1>Port Ellen votes for a harbour wall</h1>${inner}</article></body></html>`;
  const read = readPage(html, { name: "page.html", reader: "html" }, ({ lines }) =>
    lines.map(({ text, block }) => {
      const said = judged.find(([words]) => text.text.includes(words))?.[1];
      const plain: PageRole = block.tag === "h1" ? "headline" : block.tag === "p" ? "body" : "furniture";
      const odds = said ?? { [plain]: 0.95 };
      return pageRoles.map((role) => odds[role] ?? 0);
    }),
  );
  if (read.story === undefined) throw new Error("no story was found");
  return read.story;
}

const prose = [
  "<p>The council of Port Ellen voted on Tuesday to build the harbour wall that it had put off for ten years.</p>",
  "<p>Work will begin in May, the mayor said, and it will be done before the storms of autumn reach the coast.</p>",
  "<p>Fishermen had asked for the wall since the winter of 2019, when nine boats sank at their moorings.</p>",
].join("");
const picture = '<img src="quay.jpg" width="800" height="600">';
const pictures = (from: Story) => figuresOf(from).map(({ figure }) => [figure.caption?.text, figure.credit]);

describe("a picture's credit that the judge held for something else", () => {
  it("is known by the name that the page gives it, linked or not", () => {
    const box = `<figure>${picture}<figcaption><a href="/x" class="caption-credit">Ann Lee</a></figcaption></figure>`;
    expect(pictures(story(box + prose, ["Ann Lee", { furniture: 0.8, credit: 0.15 }]))).toEqual([
      [undefined, "Ann Lee"],
    ]);
    const named = `<figure>${picture}<figcaption><div class="caption-credit">Ann Lee</div></figcaption></figure>`;
    expect(pictures(story(named + prose, ["Ann Lee", { caption: 0.7, credit: 0.2 }]))).toEqual([
      [undefined, "Ann Lee"],
    ]);
  });

  it("is taken off its caption though the line was held for a byline", () => {
    const line = `${picture}<div class="story-credit">The mayor, Ilya Marsh. | Ann Lee/Reuters</div>`;
    const found = story(line + prose, ["Ilya Marsh", { byline: 0.6, caption: 0.2 }]);
    expect(pictures(found)).toEqual([["The mayor, Ilya Marsh.", "Ann Lee/Reuters"]]);
  });

  it("is known by its own words in brackets below the story", () => {
    const found = story(`${prose}<p>[Featured image by Ann Lee/Getty Images]</p>`, [
      "Featured",
      { furniture: 0.5, body: 0.4 },
    ]);
    expect(pictures(found)).toEqual([[undefined, "Ann Lee/Getty Images"]]);
  });

  it("is known where the picture's box holds nothing else", () => {
    const found = story(`<div>${picture}<a href="/w">Wikimedia Commons</a></div>${prose}`, [
      "Wikimedia",
      { furniture: 0.8, credit: 0.08 },
    ]);
    expect(pictures(found)).toEqual([[undefined, "Wikimedia Commons"]]);
  });

  it("is parted from the caption where the markup calls it the source", () => {
    const line = `<figure>${picture}<figcaption class="caption"><span>Boats at the quay of Port Ellen</span><span class="caption__source">Ann Lee / ACN - Getty Images</span></figcaption></figure>`;
    const found = story(line + prose, ["Boats at", { caption: 0.9 }]);
    expect(pictures(found)).toEqual([["Boats at the quay of Port Ellen", "Ann Lee / ACN - Getty Images"]]);
  });

  it("is parted from the caption behind “Main image:”", () => {
    const line = `<figure>${picture}<figcaption>Main image: The quay at dusk. Photograph: Ann Lee for The Alder</figcaption></figure>`;
    const found = story(line + prose, ["The quay", { caption: 0.9 }]);
    expect(pictures(found)).toEqual([["The quay at dusk.", "Ann Lee for The Alder"]]);
  });
});

describe("what was taken for a picture's credit and is none", () => {
  it("is the writer's name under “Article by”", () => {
    const cue = `<div><div>Article by</div>${picture}<div>Ruth Calder</div></div>`;
    const found = story(cue + prose, ["Article by", { dek: 0.4, furniture: 0.3 }], ["Ruth Calder", { credit: 0.7 }]);
    expect(found.byline).toBe("Ruth Calder");
    expect(pictures(found).flat()).not.toContain("Ruth Calder");
  });

  it("is a film's title, or a heading far from any picture", () => {
    const film = `<div>${picture}<div>Video: How to raise a harbour wall</div></div>`;
    expect(pictures(story(film + prose, ["Video:", { furniture: 0.5, credit: 0.4 }])).flat()).not.toContain(
      "How to raise a harbour wall",
    );
    const heading = story(`<div>GRANTS/DONATIONS</div>${prose}`, ["GRANTS", { credit: 0.6, byline: 0.2 }]);
    expect(pictures(heading)).toEqual([]);
  });

  it("is the length and origin of a film, a counter, and the credit of a promotion's picture", () => {
    const film = `<div>${picture}<div>01:40 - Source: ACN</div></div>`;
    expect(pictures(story(film + prose, ["01:40", { credit: 0.5, furniture: 0.4 }])).flat()).not.toContain("ACN");
    const counter = `<div>${picture}<div class="attribution">11 Comments</div></div>`;
    expect(pictures(story(counter + prose, ["11 Comments", { furniture: 0.8 }])).flat()).not.toContain("11 Comments");
    const promotion = `<figure>${picture}<div>Want more news of the coast? <a href="/buy">Buy The Alder every Friday at your newsagent.</a></div><div>(Image credit: The Alder)</div></figure>`;
    const promoted = story(prose + promotion + prose.replaceAll("<p>", "<p>Later "), [
      "Image credit",
      { furniture: 0.6, credit: 0.4 },
    ]);
    expect(pictures(promoted).flat()).not.toContain("The Alder");
  });
});

describe("the dateline of a page", () => {
  it("is taken from the lede below a note of the desk", () => {
    const note = "<p>Are you in the storm? Send us your pictures and stories from wherever you are.</p>";
    const found = story(`${note}<p>PORT ELLEN (Reuters) — The council voted on Tuesday to build a wall.</p>${prose}`);
    expect(found.dateline).toMatchObject({ text: "PORT ELLEN (Reuters)", paragraph: 1 });
  });

  it("is no opening words of a later paragraph", () => {
    const later = "<p>Officials — The Alder asked three of them — would not say what it costs.</p>";
    expect(story(prose + later).dateline).toBeUndefined();
  });

  it("keeps the lede that was held for the caption of the picture over it", () => {
    const lede = "<p>Paris, France: The council of Port Ellen sent three of its members to learn of walls.</p>";
    const found = story(`<div>${picture}</div><div>${lede}${prose}</div>`, ["Paris", { caption: 0.5, body: 0.3 }]);
    expect(found.dateline?.text).toBe("Paris, France");
    expect(found.body.filter(({ kind }) => kind === "paragraph")).toHaveLength(4);
  });
});

describe("the byline of a page", () => {
  it("is found behind the label of its picture, where the page calls the line a byline", () => {
    const line =
      '<div id="Byline"><a href="/s">Ruth Calder, Northeast Alder Media Group</a> By Ruth Calder, Northeast Alder Media Group</div>';
    expect(story(line + prose, ["Ruth", { furniture: 0.9, byline: 0.06 }]).byline).toMatch(/^Ruth Calder/u);
  });

  it.each(["IMG_1187.JPG", "Loading Photo Gallery"])("is no “%s”", (words) => {
    const found = story(`<div>${words}</div>${prose}`, [words, { byline: 0.6, furniture: 0.4 }]);
    expect(found.byline).toBeUndefined();
  });
});
