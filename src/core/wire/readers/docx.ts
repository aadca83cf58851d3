import { documentStory } from "../document/document-story.ts";
import { picturesOf } from "../document/pictures-of.ts";
import { openPackage } from "../docx/open-package.ts";
import { readDocument } from "../docx/read-document.ts";
import { spells } from "../photo/byte-range.ts";
import type { ReadContext, Reader, ReadResult, Source } from "../reader.ts";

/** A Word file: styles to fields, pictures with captions, tracked changes as accepted, comments as notes. */
export const docx: Reader = {
  id: "docx",
  label: "Word document",
  extensions: ["docx", "docm", "dotx"],
  sniff({ bytes }) {
    if (!spells(bytes, 0, "PK\u0003\u0004")) return 0;
    const packed = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"].some((part) => holds(bytes, part));
    return packed && holds(bytes, "word/") ? 0.95 : 0;
  },
  read: readWord,
};

/** Whether a name stands in the head of an archive. */
function holds(bytes: Uint8Array, name: string): boolean {
  for (let at = bytes.indexOf(name.charCodeAt(0)); at >= 0; at = bytes.indexOf(name.charCodeAt(0), at + 1))
    if (spells(bytes, at, name)) return true;
  return false;
}

/** Reads a Word file; also called for archives in which one is found. */
export function readWord({ bytes, name }: Source, { pictures }: Pick<ReadContext, "pictures"> = {}): ReadResult {
  const refuse = (message: string): ReadResult => ({
    format: "docx",
    stories: [],
    notes: [{ kind: "broken", where: name, message: `${name}: ${message}` }],
  });
  const word = openPackage(bytes);
  if ("refused" in word) return refuse(`this Word file cannot be opened: ${word.refused}.`);
  const content = readDocument(word);
  if (content === undefined)
    return refuse("the text of this Word file is damaged; open it in Word, save it again and try once more.");
  const story = documentStory({ ...content, notes: [...word.notes, ...content.notes] }, { name, reader: "docx" });
  if (story === undefined) return refuse("there is no text in this Word file.");
  const result: ReadResult = { format: "docx", stories: [story], notes: [] };
  return pictures === true ? { ...result, attachments: picturesOf(story, word) } : result;
}
