import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { blockId, type Story } from "./story.ts";
import { shapeError, storyShape } from "./story-schema.ts";

/** A story that has everything a story can have. */
const full: Story = {
  schema: 1,
  headline: { text: "Ferry runs aground", marks: [{ type: "italic", from: 0, to: 5 }] },
  dek: { text: "All safe" },
  byline: "Ada Marsh",
  dateline: {
    text: "NORTHPORT, May 3 (HN)",
    place: "NORTHPORT",
    date: "May 3",
    agency: "HN",
    opening: "NORTHPORT, May 3 (HN) — ",
  },
  body: [
    {
      kind: "paragraph",
      id: blockId("b1"),
      text: { text: "See the report", marks: [{ type: "link", from: 8, to: 14, href: "https://example.org/" }] },
    },
    { kind: "crosshead", id: blockId("b2"), text: { text: "Rescue" } },
    { kind: "quote", id: blockId("b3"), text: { text: "We floated." } },
    { kind: "list", id: blockId("b4"), ordered: true, items: [{ text: "one" }] },
    { kind: "table", id: blockId("b5"), header: true, rows: [[{ text: "a" }], [{ text: "b" }]] },
    { kind: "embed", id: blockId("b6"), url: "https://example.org/v", text: "Video" },
    {
      kind: "figure",
      id: blockId("b7"),
      figure: {
        src: "a.jpg",
        alt: "a ferry",
        decorative: false,
        caption: { text: "c" },
        credit: "HN",
        rights: "r",
        width: 3,
        height: 2,
      },
    },
  ],
  meta: {
    slug: "ferry",
    language: "en",
    source: "HN",
    credit: "HN",
    guid: "g",
    version: "2",
    urgency: 3,
    keywords: ["ferry"],
    category: "news",
    place: "Northport",
    published: "2026-05-03T10:00:00Z",
    versionCreated: "2026-05-03T10:00:00Z",
    embargo: "2026-05-04",
    usageTerms: "t",
    copyright: "c",
    editorNote: "n",
    signOff: "am",
    canonicalUrl: "https://example.org/",
    status: "usable",
  },
  origin: { name: "f.xml", reader: "nitf", sha256: "0".repeat(64), charset: "utf-8", index: 0 },
  provenance: [{ target: blockId("b1"), from: { lines: [1, 2], bytes: [0, 9], path: "p" }, rule: "r", sure: 0.5 }],
  setAside: [
    { id: "s1", text: "MORE", role: "more", why: "w", from: {}, sure: 1, after: blockId("b1"), repeats: blockId("b2") },
  ],
  notes: [{ kind: "lost", where: "line 1", message: "m" }],
};

const refusal = (story: unknown): string => {
  const outcome = v.safeParse(storyShape, story);
  return outcome.success ? "taken" : shapeError(outcome.issues);
};

describe("a story from outside", () => {
  test("comes through whole, also as JSON", () => {
    expect(v.parse(storyShape, full)).toEqual(full);
    expect(v.parse(storyShape, JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  test("loses what has no place in a story", () => {
    const { script, ...meta } = v.parse(storyShape, { ...full, meta: { ...full.meta, script: "x" } }).meta as Record<
      string,
      unknown
    >;
    expect(script).toBeUndefined();
    expect(meta).toEqual(full.meta);
  });

  test("is refused with the place and the reason", () => {
    expect(refusal({ ...full, headline: { text: "short", marks: [{ type: "bold", from: 2, to: 6 }] } })).toBe(
      "headline: a mark lies outside its text",
    );
    expect(refusal({ ...full, body: [full.body[0], full.body[0]] })).toBe("two blocks have the same name");
    expect(refusal({ ...full, schema: 2 })).toContain("schema");
    expect(refusal({ ...full, body: [{ kind: "script", id: "b1" }] })).toContain("body.0.kind");
    expect(refusal(null)).toContain("Expected Object");
  });

  test("whatever it is, never makes the check throw", () => {
    fc.assert(
      fc.property(
        fc.record({ schema: fc.constant(1), body: fc.array(fc.jsonValue()), meta: fc.jsonValue() }),
        (value) => {
          expect(refusal({ ...full, ...value })).toEqual(expect.any(String));
        },
      ),
    );
  });
});
