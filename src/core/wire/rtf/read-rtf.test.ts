import { describe, expect, it } from "vitest";
import { readRtf } from "./read-rtf.ts";

const texts = (source: string): readonly string[] =>
  readRtf(source).items.map((item) =>
    item.kind === "paragraph"
      ? item.text.text
      : item.rows.map((row) => row.map((cell) => cell.text).join("|")).join("/"),
  );

describe("readRtf", () => {
  it("passes over as many fallback characters as the group says", () => {
    expect(texts("{\\rtf1\\uc1 a\\u252?b{\\uc2 c\\u228\\'e4\\'e4d}e\\u246?f\\par}")).toEqual(["aübcädeöf"]);
    expect(texts("{\\rtf1\\uc0 a\\u252 b\\par}")).toEqual(["aüb"]);
    expect(texts("{\\rtf1 \\u-10179?\\u-8704?\\par}")).toEqual(["😀"]);
  });

  it("reads bytes in the charset of their font", () => {
    const fonts = "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset238 B;}{\\f2\\fcharset204 C;}{\\f3\\fcharset128 D;}}";
    expect(texts(`{\\rtf1\\ansi${fonts}\\f0 \\'e9 \\f1 \\'b3 \\f2 \\'e4 \\f3 \\'8d\\'60\\par}`)).toEqual(["é ł д 港"]);
  });

  it("keeps words that were struck out, and tells them", () => {
    const { items, notes } = readRtf("{\\rtf1 Nine shops{\\strike  or ten} will close\\strike  soon\\strike0 .\\par}");
    expect(items).toMatchObject([{ text: { text: "Nine shops or ten will close soon." } }]);
    expect(notes.map(({ message }) => message)).toEqual([
      "Struck out in the original and kept in the copy, see whether they belong: “or ten soon”",
    ]);
  });

  it("takes no words from tables, pictures and unknown destinations", () => {
    expect(
      texts(
        "{\\rtf1{\\colortbl;\\red0;}{\\*\\unknown secret}{\\info{\\title T}}{\\pict 4142}x{\\*\\shppict{\\pict 00}}\\par}",
      ),
    ).toEqual(["x"]);
    expect(texts("{\\rtf1 a\\bin5 }{}\\\\b\\par}")).toEqual(["ab"]);
  });

  it("ends paragraphs at a line end that is escaped, and not at one that is not", () => {
    expect(texts("{\\rtf1 a\\\nb\nc\\par}")).toEqual(["a", "bc"]);
  });

  it("reads rows and cells, and what follows the table", () => {
    expect(
      texts("{\\rtf1\\trowd\\intbl a\\cell b\\par c\\cell\\row\\trowd\\intbl d\\cell e\\cell\\row\\pard f\\par}"),
    ).toEqual(["a|b\nc/d|e", "f"]);
  });

  it("stands any depth of groups and any end", () => {
    expect(texts(`{\\rtf1 ${"{".repeat(20_000)}x${"}".repeat(20_000)} y\\par}`)).toEqual(["x y"]);
    expect(readRtf("{\\rtf1 {\\b bold").notes[0]?.message).toContain("ends in the middle");
    expect(texts("}}}} x \\")).toEqual([" x "]);
  });
});
