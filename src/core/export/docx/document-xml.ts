import type { BodyBlock, Dateline, Figure, Story } from "../../story/story.ts";
import { joinTexts, plain, type RichText } from "../../story/text.ts";
import { tidyMarks } from "../../story/tidy-marks.ts";
import { isPublicLink } from "../html/rich-text-html.ts";
import { element, xmlText } from "../xml-text.ts";
import type { NamedStyle } from "./styles-xml.ts";
import { datelineDash } from "../dateline-dash.ts";

/** The body of a Word document, and where its links lead: relationship n is the n-th. */
export interface DocumentXml {
  readonly xml: string;
  readonly links: readonly string[];
}

/** A story, already made publishable, as WordprocessingML: named styles alone, no fonts and sizes of its own. */
export function documentXml(story: Story): DocumentXml {
  const links: string[] = [];
  const inline = (text: RichText): string => runs(text, links);
  const { headline, dek, byline, dateline, body } = story;
  const first = body.findIndex(({ kind }) => kind === "paragraph");
  const lines = [
    ...(headline === undefined ? [] : [paragraph("Title", inline(headline))]),
    ...(dek === undefined ? [] : [paragraph("Subtitle", inline(dek))]),
    ...(byline === undefined ? [] : [paragraph("Byline", inline(plain(`By ${byline}`)))]),
    ...(dateline !== undefined && first < 0 ? [paragraph("Normal", inline(plain(dateline.text)))] : []),
    ...body.map((block, index) =>
      blockXml(index === first && dateline !== undefined ? opened(block, dateline) : block, inline),
    ),
  ];
  const namespaces = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  };
  return { links, xml: element("w:document", namespaces, element("w:body", {}, lines.join("\n"))) };
}

const opened = (block: BodyBlock, dateline: Dateline): BodyBlock =>
  block.kind === "paragraph"
    ? { ...block, text: joinTexts([plain(`${dateline.text}${datelineDash(dateline)}`), block.text]) }
    : block;

type Inline = (text: RichText) => string;

function blockXml(block: BodyBlock, inline: Inline): string {
  switch (block.kind) {
    case "paragraph":
      return paragraph("Normal", inline(block.text));
    case "crosshead":
      return paragraph("Heading1", inline(block.text));
    case "quote":
      return paragraph("Quote", inline(block.text));
    case "list": {
      const numbering = element("w:numPr", {}, `<w:ilvl w:val="0"/><w:numId w:val="${block.ordered ? 2 : 1}"/>`);
      return block.items.map((item) => paragraph("ListParagraph", inline(item), numbering)).join("\n");
    }
    case "table":
      return tableXml(block.rows, block.header, inline);
    case "embed": {
      const words = block.text?.trim() || block.url;
      const href = isPublicLink(block.url) ? block.url : undefined;
      const marks = href === undefined ? [] : [{ type: "link" as const, from: 0, to: words.length, href }];
      return paragraph("Normal", inline({ text: words, marks }));
    }
    case "figure":
      return figureXml(block.figure, inline);
  }
}

const figureXml = ({ caption, credit }: Figure, inline: Inline): string =>
  [
    ...(caption === undefined || caption.text.trim() === "" ? [] : [paragraph("Caption", inline(caption))]),
    ...(credit === undefined ? [] : [paragraph("Credit", inline(plain(credit)))]),
  ].join("\n");

function tableXml(rows: readonly (readonly RichText[])[], header: boolean, inline: Inline): string {
  const cell = (text: RichText): string => element("w:tc", {}, paragraph("Normal", inline(text)));
  const row = (cells: readonly RichText[], index: number): string =>
    element(
      "w:tr",
      {},
      `${header && index === 0 ? element("w:trPr", {}, "<w:tblHeader/>") : ""}${cells.map(cell).join("")}`,
    );
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join("");
  const columns = Math.max(...rows.map((cells) => cells.length));
  const look = header ? '<w:tblLook w:firstRow="1"/>' : '<w:tblLook w:firstRow="0"/>';
  return element(
    "w:tbl",
    {},
    element("w:tblPr", {}, `<w:tblW w:w="0" w:type="auto"/>${element("w:tblBorders", {}, borders)}${look}`) +
      element("w:tblGrid", {}, "<w:gridCol/>".repeat(columns)) +
      rows.map(row).join(""),
  );
}

const paragraph = (style: NamedStyle, content: string, more = ""): string =>
  element("w:p", {}, element("w:pPr", {}, `<w:pStyle w:val="${style}"/>${more}`) + content);

/** Text as runs: cut where a mark begins or ends, links round those that they cover. */
function runs(rich: RichText, links: string[]): string {
  const { text } = rich;
  const marks = tidyMarks(rich).filter((mark) => mark.type !== "link" || isPublicLink(mark.href));
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  let xml = "";
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const over = marks.filter((mark) => mark.from <= from && from < mark.to);
    const has = (type: string): boolean => over.some((mark) => mark.type === type);
    const look = `${has("bold") ? "<w:b/>" : ""}${has("italic") ? "<w:i/>" : ""}`;
    const words = text
      .slice(from, cuts[index + 1])
      .split(/([\n\t])/u)
      .map((part) =>
        part === "\n"
          ? "<w:br/>"
          : part === "\t"
            ? "<w:tab/>"
            : part === ""
              ? ""
              : `<w:t xml:space="preserve">${xmlText(part)}</w:t>`,
      )
      .join("");
    const run = element("w:r", {}, `${look === "" ? "" : element("w:rPr", {}, look)}${words}`);
    const link = over.find((mark) => mark.type === "link");
    if (link === undefined) {
      xml += run;
      continue;
    }
    let at = links.indexOf(link.href);
    if (at < 0) at = links.push(link.href) - 1;
    xml += element("w:hyperlink", { "r:id": `link${at + 1}` }, run);
  }
  return xml;
}
