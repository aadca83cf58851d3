import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { readWord } from "../readers/docx.ts";

const run = (text: string, look = ""): string =>
  `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

it("keeps words that were struck out, and tells them", () => {
  const inside = `<w:p>${run("Nine shops will close")}${run(" after a dreadful Christmas", "<w:strike/>")}${run(", it said on Monday", '<w:strike w:val="0"/>')}${run(" or so", "<w:dstrike/>")}${run(".")}</w:p>`;
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;
  const { stories } = readWord({ bytes: zipSync({ "word/document.xml": strToU8(xml) }), name: "story.docx" });
  expect(stories[0]?.body[0]).toMatchObject({
    text: { text: "Nine shops will close after a dreadful Christmas, it said on Monday or so." },
  });
  expect(stories[0]?.notes.map(({ message }) => message).join()).toContain("“after a dreadful Christmas”, “or so”");
});
