import type { Origin } from "../../story/story.ts";
import type { Note } from "../../story/note.ts";
import { declaredCharset, decodeBytes } from "../charset.ts";
import type { ReadResult, Source } from "../reader.ts";
import { parseXml, type XmlDocument } from "./parse-xml.ts";

/** A file decoded and parsed. */
export interface XmlSource extends XmlDocument {
  /** Where stories of the file come from; the index is added for each. */
  readonly origin: Origin;
}

/** Decodes a file by the charset rule and parses it as XML. */
export function readXmlSource(source: Source, reader: string): XmlSource {
  const { text, charset } = decodeBytes(source.bytes, declaredCharset(source.bytes));
  return { ...parseXml(text, source.name), origin: { name: source.name, reader, charset } };
}

/** The answer for a file in which no story was found. */
export function noStory(source: Source, format: string, why: string, notes: readonly Note[] = []): ReadResult {
  const note: Note = { kind: "broken", where: source.name, message: `${source.name}: ${why}` };
  return { format, stories: [], notes: [...notes, note] };
}
