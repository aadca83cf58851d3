import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { arbitraryStory } from "../../../renderer/testing/arbitrary-story.ts";
import { makeStory } from "../../story/make-story.ts";
import { plain } from "../../story/text.ts";
import { publishable } from "../publishable.ts";
import { builtInProfiles, drupalProfile, ghostProfile, pasteProfile } from "./built-in-profiles.ts";
import { loadProfile } from "./load-profile.ts";
import { profiledHtml } from "./profiled-html.ts";

const story = makeStory({
  dateline: { text: "PORT ELLEN" },
  body: [
    {
      block: {
        kind: "paragraph",
        text: { text: "The ferry ran.", marks: [{ type: "link", from: 4, to: 9, href: "https://example.org/" }] },
      },
    },
    { block: { kind: "crosshead", text: plain("Queues") } },
    { block: { kind: "quote", text: plain("We waited.") } },
    {
      block: {
        kind: "figure",
        figure: { src: "ferry.jpg", alt: "A ferry", caption: plain("The ferry."), credit: "Ana Ruiz" },
      },
    },
    { block: { kind: "figure", figure: { src: "crew.jpg", alt: "The crew", credit: "Ana Ruiz" } } },
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
    { block: { kind: "embed", url: "https://example.org/watch?v=1&t=2", text: "Video" } },
  ],
  meta: {},
  origin: { name: "ferry.txt", reader: "plain-text" },
});

describe("profiledHtml", () => {
  test("for pasting: figure.image, the credit in the caption, the bare address of an embed", () => {
    expect(profiledHtml(story, pasteProfile))
      .toBe(`<p>PORT ELLEN — The <a href="https://example.org/">ferry</a> ran.</p>
<h2>Queues</h2>
<blockquote><p>We waited.</p></blockquote>
<figure class="image"><img src="ferry.jpg" alt="A ferry"><figcaption>The ferry. (Ana Ruiz)</figcaption></figure>
<figure class="image"><img src="crew.jpg" alt="The crew"><figcaption>Ana Ruiz</figcaption></figure>
<figure class="table"><table><thead><tr><th>Day</th><th>Boats</th></tr></thead><tbody><tr><td>Monday</td><td>4</td></tr></tbody></table></figure>
<p>https://example.org/watch?v=1&amp;t=2</p>`);
  });

  test("for Drupal: nothing outside what Basic HTML allows", () => {
    const allowed = new Set("br p h2 h3 h4 h5 h6 cite dl dt dd a blockquote ul ol li strong em code img".split(" "));
    fc.assert(
      fc.property(arbitraryStory, (any) => {
        expect(elementsOf(profiledHtml(publishable(any), drupalProfile)).filter((name) => !allowed.has(name))).toEqual(
          [],
        );
      }),
      { numRuns: 200 },
    );
    expect(profiledHtml(story, drupalProfile)).toContain(
      '<img src="ferry.jpg" alt="A ferry" data-caption="The ferry. (Ana Ruiz)">',
    );
    expect(profiledHtml(story, drupalProfile)).toContain("<p>Monday | 4</p>");
  });

  test("for Ghost: only inline elements that its converter knows", () => {
    const inline = new Set(["a", "em", "strong", "br"]);
    const blocks = new Set("p h2 blockquote ul ol li figure img figcaption table thead tbody tr th td".split(" "));
    fc.assert(
      fc.property(arbitraryStory, (any) => {
        const odd = elementsOf(profiledHtml(publishable(any), ghostProfile)).filter(
          (name) => !inline.has(name) && !blocks.has(name),
        );
        expect(odd).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("a house's own form: level, template, classes, rel", () => {
    const house = {
      ...pasteProfile,
      caption: { both: "{caption} Photo: {credit}", captionOnly: "{caption}", creditOnly: "Photo: {credit}" },
      crosshead: 3 as const,
      classes: { p: "copy", figure: "pic left" },
      linkRel: "nofollow",
      dateline: false,
    };
    const html = profiledHtml(story, house);
    expect(html).toContain('<p class="copy">The <a href="https://example.org/" rel="nofollow">ferry</a> ran.</p>');
    expect(html).toContain("<h3>Queues</h3>");
    expect(html).toContain(
      '<figure class="pic left"><img src="ferry.jpg" alt="A ferry"><figcaption>The ferry. Photo: Ana Ruiz</figcaption>',
    );
    expect(html).toContain("<figcaption>Photo: Ana Ruiz</figcaption>");
  });
});

describe("loadProfile", () => {
  test("takes every built-in profile back from its file", () => {
    for (const profile of builtInProfiles)
      expect(loadProfile(JSON.parse(JSON.stringify(profile)))).toEqual({ ok: true, profile });
  });

  test.each([
    [
      "markup in a template",
      { ...pasteProfile, caption: { ...pasteProfile.caption, both: "<script>{caption}" } },
      "caption.both",
    ],
    ["a class that ends the attribute", { ...pasteProfile, classes: { p: '"><script>' } }, "classes.p"],
    ["a level that is none", { ...pasteProfile, crosshead: 1 }, "crosshead"],
    ["a key of its own", { ...pasteProfile, script: "x" }, "script"],
    ["nothing", undefined, "the file"],
  ])("refuses %s and says where", (_what, value, where) => {
    const loaded = loadProfile(value);
    expect(loaded.ok ? [] : loaded.problems.map((problem) => problem.split(":")[0])).toContain(where);
  });
});

interface Tree {
  readonly nodeName: string;
  readonly childNodes?: readonly Tree[];
}

function elementsOf(html: string): readonly string[] {
  const walk = (node: Tree): readonly string[] => [node.nodeName, ...(node.childNodes ?? []).flatMap(walk)];
  return walk(parseFragment(html) as Tree).filter((name) => !name.startsWith("#"));
}
