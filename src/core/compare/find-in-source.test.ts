import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findInSource } from "./find-in-source.ts";

const said = (source: string, wanted: Parameters<typeof findInSource>[1]): Record<string, string> =>
  Object.fromEntries(findInSource(source, wanted).map(({ id, from, to }) => [id, source.slice(from, to)]));

describe("where words stand in their source", () => {
  test("is found through elements and entities", () => {
    const source = `<nitf><body.head><hl1>Ferry runs aground</hl1><byline>By <person>Ada Marsh</person></byline></body.head>
<body.content><p lede="true">A ferry with <em>84 people</em> ran aground off M&uuml;nde on Sunday.</p>
<p>&#8220;Nobody was hurt,&#8221; said the harbour master.</p></body.content></nitf>`;
    expect(
      said(source, [
        { id: "headline", text: "Ferry runs aground" },
        { id: "byline", text: "Ada Marsh" },
        { id: "b1", text: "A ferry with 84 people ran aground off Münde on Sunday." },
        { id: "b2", text: "“Nobody was hurt,” said the harbour master." },
      ]),
    ).toEqual({
      headline: "Ferry runs aground",
      byline: "Ada Marsh",
      b1: "A ferry with <em>84 people</em> ran aground off M&uuml;nde on Sunday.",
      b2: expect.stringMatching(/^Nobody was hurt.*harbour master\.$/u),
    });
  });

  test("is not looked for inside an address, unless it is one", () => {
    const source =
      "From: Nadia Brunt <nadia.brunt@mercury.example>\n\nSee https://ferry.example/aground\n\nTa\nNadia\n";
    const found = findInSource(source, [
      { id: "s1", text: "Nadia", lines: [1, 1] },
      { id: "s3", text: "aground" },
    ]);
    expect(found.find(({ id }) => id === "s1")).toMatchObject({ from: 6, to: 11 });
    expect(said("Write to desk@mercury.example now.", [{ id: "s2", text: "desk@mercury.example" }])).toEqual({
      s2: "desk@mercury.example",
    });
    expect(found.some(({ id }) => id === "s3")).toBe(false);
    expect(said(source, [{ id: "s1", text: "brunt Ta" }])).toEqual({});
  });

  test("is found in the lines that are known, and parts of one line apart", () => {
    const source = "BULLETIN\n\nFerry aground\n\nHOLM (HN) - Ferry aground off Holm.\nMore.\n";
    expect(
      said(source, [
        { id: "headline", text: "Ferry aground", lines: [3, 3] },
        { id: "dateline", text: "HOLM (HN)", lines: [5, 5] },
        { id: "b1", text: "Ferry aground off Holm.", lines: [5, 5] },
        { id: "b2", text: "More.", lines: [6, 6] },
      ]),
    ).toEqual({ headline: "Ferry aground", dateline: "HOLM (HN)", b1: "Ferry aground off Holm.", b2: "More." });
  });

  test("of words that are not there is nowhere, and so is a single word among many", () => {
    expect(said("A ferry ran aground.", [{ id: "x", text: "Markets fell sharply on Monday after the vote" }])).toEqual(
      {},
    );
    expect(said("one two three", [{ id: "x", text: "two four" }])).toEqual({});
    expect(said("", [{ id: "x", text: "words" }])).toEqual({});
  });

  test("of paragraphs that begin alike is each one's own", () => {
    const source = "He said the toll would rise to 12.\n\nHe said the toll would rise to 14.\n";
    expect(
      said(source, [
        { id: "b1", text: "He said the toll would rise to 12." },
        { id: "b2", text: "He said the toll would rise to 14." },
      ]),
    ).toEqual({ b1: "He said the toll would rise to 12.", b2: "He said the toll would rise to 14." });
  });

  test("never lies outside the source or inside another", () => {
    const words = fc.array(fc.constantFrom("a", "ferry", "<p>", "&amp;", "\n", " ", "Ran", "…", "12"), {
      maxLength: 50,
    });
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (source, texts) => {
        const text = source.join(" ");
        let at = 0;
        for (const { from, to } of findInSource(
          text,
          texts.map((one, n) => ({ id: `b${n}`, text: one.join(" ") })),
        )) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          at = to;
        }
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});
