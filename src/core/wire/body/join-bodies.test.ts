import { describe, expect, it } from "vitest";
import { joinBodies } from "./join-bodies.ts";
import { readBodyText } from "./read-body.ts";

describe("joinBodies", () => {
  it("keeps the headings and bylines of every part, at the place where they stood", () => {
    const joined = joinBodies([
      readBodyText("<h1>Harbour closed</h1><p>It is old.</p>", "$.article"),
      readBodyText('<h1>Facts</h1><p>Built 1901.</p><p class="byline">Ann Lee</p>', "$.box"),
    ]);
    expect(joined.pieces).toHaveLength(2);
    expect(joined.fields.headline?.map(({ text, before }) => [text.text, before])).toEqual([
      ["Harbour closed", 0],
      ["Facts", 1],
    ]);
    expect(joined.fields.byline?.map(({ before }) => before)).toEqual([2]);
  });
});
