import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { arbitraryStory } from "../../../renderer/testing/arbitrary-story.ts";
import { makeStory } from "../../story/make-story.ts";
import { blockId, type Story } from "../../story/story.ts";
import { plain } from "../../story/text.ts";
import { publishable } from "../publishable.ts";
import { builtInProfiles, drupalProfile, ghostProfile, pasteProfile, plainProfile } from "./built-in-profiles.ts";
import { loadProfile } from "./load-profile.ts";
import type { HtmlProfile } from "./profile.ts";
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

describe("a profile with a list of allowed elements", () => {
  const narrow = [
    ["p"],
    ["p", "a", "br"],
    ["p", "h2", "strong", "em", "figure"],
    ["p", "img", "ul", "li", "table"],
    ["p", "blockquote", "figure", "figcaption", "img", "ol", "li"],
  ] as const;

  test.each(narrow.map((allowed) => ({ allowed })))(
    "writes nothing outside $allowed, and every word",
    ({ allowed }) => {
      const profile: HtmlProfile = { ...plainProfile, allowed, head: true, quote: "figure", table: "table" };
      const inner = new Set(["thead", "tbody", "tr", "th", "td"]);
      fc.assert(
        fc.property(arbitraryStory, (story) => {
          const html = profiledHtml(publishable(story), profile);
          for (const [, element = ""] of html.matchAll(/<([a-z][a-z0-9]*)/gu))
            expect([...allowed, ...((allowed as readonly string[]).includes("table") ? inner : [])]).toContain(element);
        }),
        { numRuns: 80 },
      );
    },
  );
});

test("quotes, links and classes as a profile says", () => {
  const story: Story = {
    ...(fc.sample(arbitraryStory, { numRuns: 1, seed: 1 })[0] as Story),
    body: [
      { kind: "quote", id: blockId("b1"), text: { text: "We stay." } },
      {
        kind: "paragraph",
        id: blockId("b2"),
        text: { text: "a link", marks: [{ type: "link", from: 2, to: 6, href: "https://example.org/" }] },
      },
    ],
  };
  const bare = {
    schema: story.schema,
    body: story.body,
    meta: {},
    origin: story.origin,
    provenance: [],
    setAside: [],
    notes: [],
  };
  expect(
    profiledHtml(bare, {
      ...plainProfile,
      quote: "figure",
      linkRel: "nofollow",
      linkBlank: true,
      classes: { p: "body" },
    }),
  ).toBe(
    '<figure class="quote"><blockquote><p>We stay.</p></blockquote></figure>\n<p class="body">a <a href="https://example.org/" rel="nofollow" target="_blank">link</a></p>',
  );
});

describe("a profile from a file", () => {
  test("of an earlier day is taken with what was not thought of then", () => {
    const { linkBlank: _a, quote: _b, allowed: _c, pictures: _d, ...older } = plainProfile;
    expect(loadProfile(older)).toEqual({ ok: true, profile: plainProfile });
  });

  test.each([
    [{ pictures: { name: "pic", longestSide: null } }, "pictures.name: must hold {n}"],
    [{ pictures: { name: "../{n}", longestSide: null } }, "pictures.name: is made of small letters"],
    [{ allowed: ["h2"] }, "allowed: must allow paragraphs"],
    [{ linkRel: '" onclick=' }, "linkRel: is a list of link relations"],
    [{ classes: { p: 'x" style="' } }, "classes.p: is a list of class names"],
    [{ caption: { both: "<b>{caption}</b>", captionOnly: "", creditOnly: "" } }, "caption.both: is text, not markup"],
  ])("%j is refused with where and why", (change, words) => {
    const loaded = loadProfile({ ...plainProfile, ...change });
    expect(loaded.ok ? [] : loaded.problems.join(" ")).toContain(words);
  });
});
