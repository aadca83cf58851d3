import { describe, expect, it } from "vitest";
import { readBodyText } from "./read-body.ts";

const texts = (html: string): readonly string[] =>
  readBodyText(html, "$").pieces.map(({ block }) =>
    block.kind === "paragraph" || block.kind === "crosshead" || block.kind === "quote" ? block.text.text : block.kind,
  );

const line = "The council voted late on Tuesday night for the plan that had";

describe("readBody", () => {
  it("joins lines that a wire only wrapped, and keeps breaks that were meant", () => {
    const wrapped = `${line}<br/>been on the table since the spring, after a debate of nearly<br/>nine hours in which every member of the council spoke at least<br/>once.`;
    expect(texts(`<p>${wrapped}</p><p>For: 11<br/>Against: 9</p>`)).toEqual([
      `${line} been on the table since the spring, after a debate of nearly nine hours in which every member of the council spoke at least once.`,
      "For: 11\nAgainst: 9",
    ]);
  });

  it("parts a story in one paragraph by its indents", () => {
    expect(
      texts("<p>(Adds detail)\n    * First point\n    Vik (HN) - The ferry\nsailed.\n    It was late.</p>"),
    ).toEqual(["(Adds detail)", "* First point", "Vik (HN) - The ferry sailed.", "It was late."]);
  });

  it("takes the indents of printed code for layout", () => {
    expect(texts("<p>\n      One line\n      and another\n    </p>")).toEqual(["One line and another"]);
  });

  it("reads plain text by its blank lines", () => {
    expect(texts("One line\nof the first.\n\nThe second.")).toEqual(["One line of the first.", "The second."]);
  });

  it("keeps marks on their words when white space goes", () => {
    const [piece] = readBodyText(
      "<p>  A <b> bold\n word </b>here and <a href='https://x.example/'>there</a></p>",
      "$",
    ).pieces;
    expect(piece?.block).toEqual({
      kind: "paragraph",
      text: {
        text: "A bold word here and there",
        marks: [
          { type: "bold", from: 2, to: 11 },
          { type: "link", from: 21, to: 26, href: "https://x.example/" },
        ],
      },
    });
  });

  it("keeps the address and the words of a figure without a picture, and no player's excuse", () => {
    const kinds = (html: string) => readBodyText(html, "$").pieces.map(({ block }) => block);
    expect(kinds("<p>One.</p><figure><div>https://film.example/1</div></figure>")).toEqual([
      { kind: "paragraph", text: { text: "One." } },
      { kind: "embed", url: "https://film.example/1" },
    ]);
    expect(kinds("<figure><p>Seen from the pier.</p></figure>")).toEqual([
      { kind: "paragraph", text: { text: "Seen from the pier." } },
    ]);
    expect(kinds("<video>Your browser has no player.</video>")).toEqual([]);
  });

  it("never links to a script", () => {
    const [piece] = readBodyText("<p><a href='javascript:alert(1)'>x</a></p>", "$").pieces;
    expect(piece?.block).toEqual({ kind: "paragraph", text: { text: "x" } });
  });

  it("unwraps a table that is only a frame", () => {
    expect(texts("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>")).toEqual(["One.", "Two."]);
  });

  it("takes short bold lines between paragraphs for crossheads", () => {
    const kinds = readBodyText(
      "<p>One.</p><p><b>What next</b></p><p>Two.</p><p><b>Ends in bold</b></p>",
      "$",
    ).pieces.map(({ block }) => block.kind);
    expect(kinds).toEqual(["paragraph", "crosshead", "paragraph", "paragraph"]);
  });
});
