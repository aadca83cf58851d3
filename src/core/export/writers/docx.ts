import { strToU8, zipSync } from "fflate";
import type { Note } from "../../story/note.ts";
import type { Story } from "../../story/story.ts";
import { documentXml } from "../docx/document-xml.ts";
import { numberingXml, stylesXml } from "../docx/styles-xml.ts";
import { lossesOf } from "../losses.ts";
import { publishable } from "../publishable.ts";
import type { Writer } from "../writer.ts";
import { element, xmlText } from "../xml-text.ts";

/** A story as a Word document, for desks and sources that work in Word. */
export const docx: Writer = {
  id: "docx",
  label: "Word document",
  description: "a .docx with named styles (Title, Subtitle, Byline, Caption, Credit, Quote …) and no looks of its own",
  extension: "docx",
  mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  write(story, { name }) {
    const clean = publishable(story);
    return { files: [{ name: `${name}.docx`, bytes: packed(clean) }], notes: docxLosses(clean) };
  },
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const kind = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The same for the same story: a package says when it was made, and that is no part of the copy. */
const noTime = new Date(1980, 0, 2);

function packed(story: Story): Uint8Array {
  const { xml, links } = documentXml(story);
  const relation = (id: string, type: string, target: string, mode?: string): string =>
    element("Relationship", { Id: id, Type: type, Target: target, TargetMode: mode });
  const relations = (list: readonly string[]): string =>
    element("Relationships", { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" }, list.join(""));
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": element(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      [
        element("Default", {
          Extension: "rels",
          ContentType: "application/vnd.openxmlformats-package.relationships+xml",
        }),
        element("Default", { Extension: "xml", ContentType: "application/xml" }),
        element("Override", { PartName: "/word/document.xml", ContentType: `${kind}.document.main+xml` }),
        element("Override", { PartName: "/word/styles.xml", ContentType: `${kind}.styles+xml` }),
        element("Override", { PartName: "/word/numbering.xml", ContentType: `${kind}.numbering+xml` }),
        element("Override", {
          PartName: "/docProps/core.xml",
          ContentType: "application/vnd.openxmlformats-package.core-properties+xml",
        }),
      ].join(""),
    ),
    "_rels/.rels": relations([
      relation("document", `${office}/officeDocument`, "word/document.xml"),
      relation(
        "core",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ),
    ]),
    "word/document.xml": xml,
    "word/styles.xml": stylesXml,
    "word/numbering.xml": numberingXml,
    "word/_rels/document.xml.rels": relations([
      relation("styles", `${office}/styles`, "styles.xml"),
      relation("numbering", `${office}/numbering`, "numbering.xml"),
      ...links.map((href, at) => relation(`link${at + 1}`, `${office}/hyperlink`, href, "External")),
    ]),
    "docProps/core.xml": properties(story),
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([part, content]) => [part, [strToU8(declaration + content), { mtime: noTime }]]),
    ),
  );
}

const properties = ({ headline, byline, meta }: Story): string =>
  element(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    [
      ["dc:title", headline?.text.replace(/\s+/gu, " ")],
      ["dc:creator", byline],
      ["dc:language", meta.language],
      ["cp:keywords", meta.keywords?.join("; ")],
    ]
      .flatMap(([name = "", value]) => (value === undefined ? [] : [element(name, {}, xmlText(value))]))
      .join(""),
  );

function docxLosses(story: Story): readonly Note[] {
  const losses = lossesOf(story);
  losses.embargo();
  losses.meta({
    slug: "Word has no slug; the file is named after it.",
    urgency: "Word has no urgency.",
    usageTerms: "The usage terms are in the receipt.",
    editorNote: "The editor’s note is not sent; it is in the receipt.",
    signOff: "The sign-off is not sent.",
  });
  losses.figures(({ src, alt, rights }) => [
    src === undefined
      ? undefined
      : "The picture goes beside the document, not into it; its caption and credit stand as paragraphs.",
    alt === undefined ? undefined : "The picture’s alternative text is not in the document.",
    rights === undefined ? undefined : "The picture’s rights are not in the document.",
  ]);
  return losses.notes;
}
