import { element } from "../xml-text.ts";

/** The styles of the document, by the names that Word and newsrooms' templates give them. */
const styles = {
  Normal: "Normal",
  Title: "Title",
  Subtitle: "Subtitle",
  Byline: "Byline",
  Heading1: "heading 1",
  Quote: "Quote",
  Caption: "caption",
  Credit: "Credit",
  ListParagraph: "List Paragraph",
} as const;
export type NamedStyle = keyof typeof styles;

const namespace = { "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main" };

/** Names alone: how they look is the template's business. */
export const stylesXml = element(
  "w:styles",
  namespace,
  Object.entries(styles)
    .map(([id, name]) =>
      element(
        "w:style",
        { "w:type": "paragraph", "w:styleId": id, ...(id === "Normal" ? { "w:default": "1" } : {}) },
        `<w:name w:val="${name}"/>${id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>'}`,
      ),
    )
    .join(""),
);

const level = (format: string, text: string): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>`;

/** Numbering 1 marks items, 2 counts them. */
export const numberingXml = element(
  "w:numbering",
  namespace,
  `<w:abstractNum w:abstractNumId="0">${level("bullet", "•")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level("decimal", "%1.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
);
