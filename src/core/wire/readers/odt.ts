import { documentStory } from "../document/document-story.ts";
import { type OdtPackage, openOdt } from "../odt/open-odt.ts";
import { readOdt } from "../odt/read-odt.ts";
import { picturesOf } from "../document/pictures-of.ts";
import { spells } from "../photo/byte-range.ts";
import type { ReadContext, Reader, ReadResult, Source } from "../reader.ts";
import { childAt, childrenOf } from "../xml/element.ts";
import { rootTagOf } from "../xml/sniff-xml.ts";

/** An OpenDocument text, as LibreOffice and its kin keep it: styles to fields, pictures with captions, changes as accepted. */
export const odt: Reader = {
  id: "odt",
  label: "OpenDocument text",
  extensions: ["odt", "ott", "fodt"],
  sniff({ bytes, text }) {
    // The kind of the document stands, not packed, at the head of the archive.
    if (spells(bytes, 0, "PK\u0003\u0004"))
      return spells(bytes, 30, "mimetypeapplication/vnd.oasis.opendocument.text") ? 0.96 : 0;
    const root = rootTagOf(text);
    return root?.name === "document" && /opendocument:xmlns:office/u.test(root.tag) ? 0.95 : 0;
  },
  read: readOpenDocument,
};

/** Reads an OpenDocument file; also called for archives in which one is found. */
export function readOpenDocument(
  { bytes, name }: Source,
  { pictures }: Pick<ReadContext, "pictures"> = {},
): ReadResult {
  const refuse = (message: string): ReadResult => ({
    format: "odt",
    stories: [],
    notes: [{ kind: "broken", where: name, message: `${name}: ${message}` }],
  });
  const file = openOdt(bytes);
  if ("refused" in file) return refuse(`this OpenDocument file cannot be opened: ${file.refused}.`);
  const content = readOdt(file);
  if (content === undefined) return refuse(otherKind(file));
  const story = documentStory({ ...content, notes: [...file.notes, ...content.notes] }, { name, reader: "odt" });
  if (story === undefined) return refuse("there is no text in this OpenDocument file.");
  const result: ReadResult = { format: "odt", stories: [story], notes: [] };
  return pictures === true ? { ...result, attachments: picturesOf(story, file) } : result;
}

function otherKind({ content }: OdtPackage): string {
  const kind = childrenOf(childAt(content, "body"))[0]?.name;
  if (kind === "spreadsheet") return "this is a spreadsheet; copy the cells that belong to the story and paste them.";
  if (kind === "presentation" || kind === "drawing") return "this is a presentation; copy its text and paste it.";
  return "the text of this OpenDocument file is damaged; open it in its program, save it again and try once more.";
}
