import { readXmp } from "../../wire/photo/xmp.ts";
import { xmlText } from "../xml-text.ts";
import type { PictureWords } from "./picture-words.ts";

const alternatives = (name: string, text: string): string =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt></${name}>`;

/** How each of our words stands in XMP. */
const properties: readonly {
  readonly field: keyof PictureWords;
  readonly name: string;
  readonly write: (text: string) => string;
}[] = [
  { field: "caption", name: "dc:description", write: (text) => alternatives("dc:description", text) },
  {
    field: "creator",
    name: "dc:creator",
    write: (text) => `<dc:creator><rdf:Seq><rdf:li>${xmlText(text)}</rdf:li></rdf:Seq></dc:creator>`,
  },
  {
    field: "credit",
    name: "photoshop:Credit",
    write: (text) => `<photoshop:Credit>${xmlText(text)}</photoshop:Credit>`,
  },
  { field: "copyright", name: "dc:rights", write: (text) => alternatives("dc:rights", text) },
  {
    field: "alt",
    name: "Iptc4xmpCore:AltTextAccessibility",
    write: (text) => alternatives("Iptc4xmpCore:AltTextAccessibility", text),
  },
];

const opening =
  '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">';

/** An XMP packet with our words; what else the old one said stays, where the old one can be read. */
export function xmpPacket(words: PictureWords, old: string | undefined): string {
  const ours = properties.flatMap(({ field, name, write }) => {
    const text = words[field];
    return text === undefined ? [] : [{ name, xml: text === "" ? "" : write(text) }];
  });
  const said = ours.map(({ xml }) => xml).filter((xml) => xml !== "");
  const description = `${opening}\n${said.join("\n")}\n</rdf:Description>`;
  const fresh = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n${description}\n</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>`;
  const end = old?.lastIndexOf("</rdf:RDF>") ?? -1;
  if (old === undefined || end < 0) return fresh;
  const before = old.slice(0, end);
  const others = ours.reduce((text, { name }) => without(text, name), before).replace(emptied, "");
  const merged = `${others}${description}\n${old.slice(end)}`;
  return says(merged, words) ? merged : fresh;
}

/** A description that says nothing any more. */
const emptied =
  /<rdf:Description(?:\s+(?:rdf:about|xmlns:[\w-]+)\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(?:\/>|>\s*<\/rdf:Description\s*>)\s*/gu;

/** A packet without one property, written as an element or as an attribute. */
const without = (packet: string, name: string): string =>
  packet
    .replace(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}\\s*>)`, "gu"), "")
    .replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, "gu"), "");

/** Whether a packet, read again, gives our words and no others in their places: prefixes may be unusual, or it may be broken. */
function says(packet: string, words: PictureWords): boolean {
  const bytes = new TextEncoder().encode(packet);
  const { values, notes } = readXmp(bytes, { pieces: [{ from: 0, to: bytes.length }] });
  const is = (name: string, text: string | undefined): boolean =>
    text === undefined || (values.get(name)?.[0] ?? "") === text.replace(/\r\n?/gu, "\n").trim();
  return (
    notes.length === 0 &&
    is("dc:description", words.caption) &&
    is("dc:creator", words.creator) &&
    is("photoshop:Credit", words.credit) &&
    is("dc:rights", words.copyright) &&
    is("iptc:AltTextAccessibility", words.alt)
  );
}
