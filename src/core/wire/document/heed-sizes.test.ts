import { expect, test } from "vitest";
import { plain } from "../../story/text.ts";
import type { DocParagraph } from "./doc-content.ts";
import { heedSizes } from "./heed-sizes.ts";

const line = (text: string, size?: number): DocParagraph => ({
  kind: "paragraph",
  text: plain(text),
  size,
  pictures: [],
  place: "paragraph 1",
});
const roles = (...items: readonly DocParagraph[]): readonly (string | undefined)[] =>
  heedSizes(items).map((item) => (item.kind === "paragraph" ? item.role : undefined));

const copy = line("The new harbour wall will cost £3 million more than planned, the council said on Friday.");
const headline = "Harbour wall to cost £3m more";

test("the line in larger letters above the copy is the headline, what stands over it a note", () => {
  expect(roles(line("Story for Tuesday"), line(headline, 20), copy)).toEqual(["note", "headline", undefined]);
  expect(roles(line(headline, 20), line("Council blames deep mud", 14), copy, copy)).toEqual([
    "headline",
    "dek",
    undefined,
    undefined,
  ]);
});

test("large letters are none where no copy follows, where it ends like a sentence, or where a style names the headline", () => {
  expect(roles(line("Shopping list", 20), line("Milk"), line("Bread"))).toEqual([undefined, undefined, undefined]);
  expect(roles(line("We wrote to you in May.", 20), copy)).toEqual([undefined, undefined]);
  expect(roles({ ...line("Wall"), role: "headline" }, line(headline, 20), copy)).toEqual([
    "headline",
    undefined,
    undefined,
  ]);
  expect(roles(line(headline, 12), { ...copy, size: 12 })).toEqual([undefined, undefined]);
});
