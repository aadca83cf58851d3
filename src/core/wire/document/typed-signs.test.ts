import { expect, it } from "vitest";
import type { DocItem } from "./doc-content.ts";
import { heedTypedSigns } from "./typed-signs.ts";

const lines = (...texts: readonly string[]): readonly DocItem[] =>
  texts.map((text) => ({ kind: "paragraph", text: { text }, pictures: [], place: "paragraph" }));
const read = (...texts: readonly string[]) =>
  heedTypedSigns(lines(...texts)).map((item) =>
    item.kind === "paragraph" ? [item.list === undefined ? item.role : "item", item.text.text] : [item.kind],
  );

it("makes a list of paragraphs with bullets, and none of one alone", () => {
  expect(read("• The deckhand was 19.", "•\tThe winch was old.")).toEqual([
    ["item", "The deckhand was 19."],
    ["item", "The winch was old."],
  ]);
  expect(read("• The deckhand was 19.")).toEqual([[undefined, "• The deckhand was 19."]]);
});

it("knows a caption that says that it is one", () => {
  expect(read("Picture caption: The ferry on Sunday. Photo: Bo Chan")).toEqual([
    ["caption", "The ferry on Sunday. Photo: Bo Chan"],
  ]);
  expect(read("The picture shows the ferry on Sunday.")).toEqual([
    [undefined, "The picture shows the ferry on Sunday."],
  ]);
});

it("takes a count of words under the copy for none of it", () => {
  expect(read("The ferry ran aground.", "ends", "280 words")[2]).toEqual(["furniture", "280 words"]);
  expect(read("280 words", "The ferry ran aground.", "Nobody was hurt.")[0]).toEqual([undefined, "280 words"]);
});
