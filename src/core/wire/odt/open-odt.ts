import type { Note } from "../../story/note.ts";
import { decodeBytes, declaredCharset } from "../charset.ts";
import { spells } from "../photo/byte-range.ts";
import { childAt, type XmlElement } from "../xml/element.ts";
import { parseXml } from "../xml/parse-xml.ts";
import { openZip } from "../zip/open-zip.ts";

/** An OpenDocument file opened: the text, the styles, what it says of itself, and its pictures. */
export interface OdtPackage {
  /** `<office:document-content>`, or the whole of a flat file. */
  readonly content: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly meta: XmlElement | undefined;
  /** The bytes of a part that is no XML: a picture. */
  readonly bytesOf: (name: string) => Uint8Array | undefined;
  readonly notes: readonly Note[];
}

/** Opens an OpenDocument file, packed or flat (.fodt), within the bounds of archives; or says why not. */
export function openOdt(bytes: Uint8Array): OdtPackage | { readonly refused: string } {
  const notes: Note[] = [];
  const tree = (data: Uint8Array, name: string): XmlElement | undefined => {
    const { roots, notes: problems } = parseXml(decodeBytes(data, declaredCharset(data)).text, name);
    notes.push(...problems);
    return roots[0];
  };
  if (!spells(bytes, 0, "PK")) {
    const root = tree(bytes, "the file");
    return root === undefined
      ? { refused: "there is no document in it" }
      : { content: root, styles: root, meta: childAt(root, "meta"), bytesOf: () => undefined, notes };
  }
  const zip = openZip(bytes);
  if ("refused" in zip) return zip;
  notes.push(...zip.notes);
  const entries = new Map(zip.entries.map((entry) => [entry.name, entry] as const));
  const part = (name: string): XmlElement | undefined => {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    const { bytes: data, problem } = entry.read();
    if (problem !== undefined)
      notes.push({ kind: "broken", where: name, message: `“${name}” in the file: ${problem}.` });
    return data.length === 0 ? undefined : tree(data, name);
  };
  const content = part("content.xml");
  if (content === undefined) return { refused: "there is no document in it" };
  return {
    content,
    styles: part("styles.xml"),
    meta: childAt(part("meta.xml"), "meta"),
    bytesOf: (wanted) => {
      const found = entries.get(wanted)?.read();
      return found === undefined || found.problem !== undefined || found.bytes.length === 0 ? undefined : found.bytes;
    },
    notes,
  };
}
