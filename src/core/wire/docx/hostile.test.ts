import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWord } from "../readers/docx.ts";
import type { ReadResult } from "../reader.ts";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const read = (files: Record<string, string | Uint8Array>): ReadResult => {
  const entries = Object.entries(files).map(
    ([name, data]) => [name, typeof data === "string" ? strToU8(data) : data] as const,
  );
  return readWord({ bytes: zipSync(Object.fromEntries(entries)), name: "story.docx" });
};
const document = (inside: string): string => `<w:document ${w}><w:body>${inside}</w:body></w:document>`;
const texts = ({ stories }: ReadResult): readonly string[] =>
  (stories[0]?.body ?? []).flatMap((block) => (block.kind === "paragraph" ? [block.text.text] : []));

describe("Word files that mean harm or are damaged", () => {
  it("stops a bomb in the document and says so", () => {
    const bomb = new Uint8Array(30 * 1024 * 1024).fill(32);
    const result = read({ "word/document.xml": bomb });
    expect(result.stories).toEqual([]);
    expect(result.notes[0]?.message).toContain("damaged");
  });

  it("reads the text when a bomb is in a part beside it", () => {
    const result = read({
      "word/document.xml": document("<w:p><w:r><w:t>The harbour is closed.</w:t></w:r></w:p>"),
      "word/styles.xml": new Uint8Array(30 * 1024 * 1024).fill(32),
    });
    expect(texts(result)).toEqual(["The harbour is closed."]);
    expect(result.stories[0]?.notes.map(({ message }) => message).join()).toContain("made to do harm");
  });

  it("unfolds no entities and opens no files", () => {
    const result = read({
      "word/document.xml": `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${document("<w:p><w:r><w:t>a&x;b</w:t></w:r></w:p>")}`,
    });
    expect(texts(result)).toEqual(["ab"]);
  });

  it("does not go round in styles that are based on each other", () => {
    const style = (id: string, base: string): string =>
      `<w:style w:styleId="${id}"><w:name w:val="x${id}"/><w:basedOn w:val="${base}"/></w:style>`;
    const result = read({
      "word/document.xml": document('<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Text.</w:t></w:r></w:p>'),
      "word/styles.xml": `<w:styles ${w}>${style("A", "B")}${style("B", "A")}</w:styles>`,
    });
    expect(texts(result)).toEqual(["Text."]);
  });

  it("keeps the text of tables within tables within tables", () => {
    const nested =
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(60) + "</w:tc></w:tr></w:tbl>".repeat(60);
    expect(read({ "word/document.xml": document(nested) }).stories).toHaveLength(1);
  });

  it("says what is missing when there is no document", () => {
    expect(read({ "word/other.xml": "<a/>" }).notes[0]?.message).toContain("no document in it");
    expect(readWord({ bytes: strToU8("PK\u0003\u0004 nothing"), name: "story.docx" }).notes).toHaveLength(1);
  });
});
