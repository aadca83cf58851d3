import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWord } from "../readers/docx.ts";

const read = (...paragraphs: readonly string[]) => {
  const inside = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;
  return readWord({ bytes: zipSync({ "word/document.xml": strToU8(xml) }), name: "story.docx" }).stories[0];
};

const copy = [
  "The council said on Monday that it would sell the harbour to a company from the south of the country.",
  "The mayor said that the port had an owner again after ten long years, and that nobody would lose work.",
  "The price was not told, but people who know of it spoke of three million pounds in the end.",
];

describe("a Word file without styles that gives an order", () => {
  it.each([
    ["MANDATORY KILL", "killed"],
    ["HOLD FOR LEGAL", "withheld"],
    ["EDITORS: please kill the harbour story sent at 0900.", "killed"],
  ])("obeys “%s”", (order, status) => {
    const story = read(order, "Harbour sold after ten years", ...copy);
    expect(story?.meta.status).toBe(status);
    expect(story?.meta.editorNote).toContain(order);
    expect(story?.setAside.map(({ text }) => text)).toContain(order);
    expect(story?.body.some((block) => block.kind === "paragraph" && block.text.text === order)).toBe(false);
  });

  it("keeps an order that came alone", () => {
    const story = read("MANDATORY KILL");
    expect(story?.meta.status).toBe("killed");
    expect(story?.headline?.text).toBe("MANDATORY KILL");
  });

  it("takes no news of a kill for an order", () => {
    expect(read("Harbour sold", ...copy, "The storm killed two people, the police said.")?.meta.status).toBeUndefined();
  });
});
