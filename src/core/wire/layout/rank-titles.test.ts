import { describe, expect, it } from "vitest";
import { endLine, newFeatureRows } from "./feature-rows.ts";
import { marksOf } from "./line-marks.ts";
import { addOwnFeatures } from "./own-features.ts";
import { rankTitles } from "./rank-titles.ts";
import { sourceLines } from "./source-lines.ts";
import { textShape } from "./text-shape.ts";

/** The likeliest titles over two paragraphs of a story, after some lines. */
function ranked(...lines: readonly string[]): readonly string[] {
  const story = [
    "The council of Port Ellen voted on Tuesday to keep the harbour baths open for another year, against the advice of its treasurer.",
    "Closing the baths would have saved the council £2 million, Ruth Calder, the mayor of Port Ellen, told a crowd outside the harbour office.",
  ];
  const shape = textShape(sourceLines([...lines, ...story].join("\n\n")));
  const own = newFeatureRows(shape.shapes.length);
  shape.shapes.forEach((line, index) => {
    addOwnFeatures(own, line);
    endLine(own, index);
  });
  const marks = Int32Array.from(shape.shapes, (_, index) => marksOf(own, index));
  return rankTitles(shape, marks).map(({ index }) => shape.lines[index]?.text ?? "");
}

describe("titles of a text", () => {
  const title = "Harbour baths to stay open";

  it("are those over the prose: the dek that shares more words with it comes after them", () => {
    const dek = "The council of Port Ellen votes for another year of the harbour baths";
    expect(ranked("News", title, dek, "By Ann Lee")[0]).toBe(title);
  });

  it("are no sentences, and nothing that a page says of itself", () => {
    expect(ranked(title, "The harbour office of Port Ellen on Tuesday.", "By Ann Lee")[0]).toBe(title);
    expect(ranked("Follow the council of Port Ellen on Tuesday", "Sport", title, "By Ann Lee")[0]).toBe(title);
  });

  it("stand near the byline or date more often than far from it", () => {
    const other = "Harbour crane to stay closed";
    const links = Array.from({ length: 9 }, (_, n) => `Another story of the day ${n}`);
    expect(ranked(other, ...links, title, "12 May 2026")[0]).toBe(title);
  });
});
