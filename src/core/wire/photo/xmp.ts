import type { Note } from "../../story/note.ts";
import { decodeBytes } from "../charset.ts";
import { attribute, childrenOf, firstBelow, textIn, type XmlElement } from "../xml/element.ts";
import { parseXml } from "../xml/parse-xml.ts";
import { cut } from "./byte-range.ts";
import type { XmpPart } from "./photo-parts.ts";

/** The properties of an XMP packet: "dc:description" → its values, the default language first. */
export interface Xmp {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly notes: readonly Note[];
}

/** Prefixes as the standards write them, whatever prefix the file uses. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://ns.adobe.com/photoshop/1.0/", "photoshop"],
  ["http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/", "iptc"],
  ["http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "iptc-ext"],
  ["http://ns.adobe.com/xap/1.0/rights/", "rights"],
  ["http://ns.adobe.com/xap/1.0/", "xmp"],
  ["http://ns.useplus.org/ldf/xmp/1.0/", "plus"],
  ["http://ns.adobe.com/tiff/1.0/", "tiff"],
]);

const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** Reads one XMP packet. */
export function readXmp(bytes: Uint8Array, { pieces }: XmpPart): Xmp {
  const text = decodePacket(joined(bytes, pieces));
  const { roots, notes } = parseXml(text, "XMP");
  const values = new Map<string, readonly string[]>();
  for (const root of roots)
    for (const description of descriptions(root))
      for (const [name, list] of properties(description)) if (!values.has(name)) values.set(name, list);
  return { values, notes };
}

function joined(bytes: Uint8Array, pieces: XmpPart["pieces"]): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return cut(bytes, only);
  const whole = new Uint8Array(pieces.reduce((sum, { from, to }) => sum + to - from, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(cut(bytes, piece), at);
    at += piece.to - piece.from;
  }
  return whole;
}

/** Packets may be in UTF-16 without a byte order mark: the first "<" tells. */
function decodePacket(bytes: Uint8Array): string {
  const sign = bytes.indexOf(0x3c);
  const wide = sign >= 0 && (bytes[sign + 1] === 0 ? "utf-16le" : bytes[sign - 1] === 0 ? "utf-16be" : undefined);
  if (typeof wide !== "string") return decodeBytes(bytes).text;
  const start = wide === "utf-16le" ? sign : sign - 1;
  return new TextDecoder(wide).decode(bytes.subarray(start));
}

function descriptions(root: XmlElement): readonly XmlElement[] {
  const tree = root.name === "RDF" ? root : firstBelow(root, "RDF");
  return tree === undefined ? [] : childrenOf(tree, "Description");
}

function* properties(description: XmlElement): Generator<readonly [string, readonly string[]]> {
  for (const [written, value] of Object.entries(description.attributes)) {
    const colon = written.indexOf(":");
    if (colon <= 0 || value.trim() === "") continue;
    const prefix = prefixes.get(namespaceOf(description, written.slice(0, colon)));
    if (prefix !== undefined) yield [`${prefix}:${written.slice(colon + 1)}`, [value.trim()]];
  }
  for (const child of childrenOf(description)) {
    const prefix = prefixes.get(child.namespace);
    if (prefix === undefined) continue;
    const list = valuesOf(child);
    if (list.length > 0) yield [`${prefix}:${child.name}`, list];
    // A structure such as the creator's address: its parts under the name of the whole.
    for (const holder of [child, ...childrenOf(child, "Description")])
      for (const part of childrenOf(holder))
        if (part.namespace !== rdf && textIn(part) !== undefined)
          yield [`${prefix}:${child.name}/${part.name}`, valuesOf(part)];
  }
}

function namespaceOf(element: XmlElement, prefix: string): string {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    const found = attribute(at, `xmlns:${prefix}`);
    if (found !== undefined) return found;
  }
  return "";
}

function valuesOf(property: XmlElement): readonly string[] {
  const holder = childrenOf(property).find(({ name }) => name === "Alt" || name === "Bag" || name === "Seq");
  const texts = (elements: readonly XmlElement[]): readonly string[] =>
    elements.map(lineText).filter((text) => text !== undefined);
  if (holder === undefined) {
    const reference = attribute(property, "rdf:resource");
    return reference === undefined ? texts(childrenOf(property).length === 0 ? [property] : []) : [reference];
  }
  const items = childrenOf(holder, "li");
  return texts(holder.name === "Alt" ? items.toSorted((a, b) => rank(a) - rank(b)) : items);
}

/** Of a text in several languages the default comes first, then English. */
function rank(item: XmlElement): number {
  const language = attribute(item, "xml:lang")?.toLowerCase();
  if (language === "x-default") return 0;
  return language?.startsWith("en") === true ? 1 : 2;
}

/** The text of a value; line breaks inside it are kept, for captions have paragraphs. */
function lineText(element: XmlElement): string | undefined {
  const text = element.children.map((node) => (typeof node === "string" ? node : "")).join("");
  return text.replace(/\r\n?/gu, "\n").trim() || undefined;
}
