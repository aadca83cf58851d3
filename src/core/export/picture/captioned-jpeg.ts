import { decodeBytes } from "../../wire/charset.ts";
import { cut, spells, viewOf } from "../../wire/photo/byte-range.ts";
import { gatherPhotoText } from "../../wire/photo/gather-photo-text.ts";
import { jpegParts, readSegments } from "../../wire/photo/jpeg.ts";
import type { PhotoField } from "../../wire/photo/photo-fields.ts";
import { photoshopResources, resourceIds } from "../../wire/photo/photoshop-resources.ts";
import { exifWithWords } from "./exif-words.ts";
import { iimBlock, joinBytes } from "./iim-block.ts";
import type { PictureWords } from "./picture-words.ts";
import { xmpPacket } from "./xmp-packet.ts";

const exif = "Exif\0\0";
const photoshop = "Photoshop 3.0\0";
const xmp = "http://ns.adobe.com/xap/1.0/\0";
const app0 = 0xe0;
const app1 = 0xe1;
const app13 = 0xed;
const mostExif = 4;
/** A segment's length counts its own two bytes. */
const longestSegment = 0xffff - 2;
/** The digest by which Photoshop tells whether the IPTC block is the one that it wrote; ours is not. */
const iimDigest = 0x0425;

/**
 * A JPEG that carries its words in IPTC-IIM and XMP, the picture itself untouched. What else its metadata said is
 * kept; Exif, which says some of it a third time, says the same after it. Undefined where these bytes are no JPEG that can be read, or the words do not fit.
 */
export function captionedJpeg(bytes: Uint8Array, words: PictureWords): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || !isNews(bytes, words)) return undefined;
  const { segments, notes } = readSegments(bytes);
  const [first] = segments;
  if (notes.length > 0 || first === undefined) return undefined;
  const isOurs = (header: string, mark: number) => (one: (typeof segments)[number]) =>
    one.marker === mark && spells(bytes, one.data.from, header);
  const oldPhotoshop = segments.filter(isOurs(photoshop, app13));
  const oldXmp = segments.filter(isOurs(xmp, app1));

  const resources = oldPhotoshop.flatMap(({ data }) =>
    photoshopResources(bytes, { from: data.from + photoshop.length, to: data.to }),
  );
  const iim = iimBlock(
    words,
    bytes,
    resources.filter(({ id }) => id === resourceIds.iim).map(({ data }) => data),
  );
  const others = resources.filter(({ id }) => id !== resourceIds.iim && id !== iimDigest);
  const app13Data = joinBytes([
    latin(photoshop),
    resource(resourceIds.iim, iim),
    ...others.map(({ id, data }) => resource(id, cut(bytes, data))),
  ]);
  const [packet] = oldXmp;
  const old =
    packet === undefined
      ? undefined
      : decodeBytes(cut(bytes, { from: packet.data.from + xmp.length, to: packet.data.to })).text;
  const app1Data = joinBytes([latin(xmp), new TextEncoder().encode(xmpPacket(words, old))]);
  if (app13Data.length > longestSegment || app1Data.length > longestSegment) return undefined;

  const gone = new Set([...oldPhotoshop, ...oldXmp.slice(0, 1)]);
  // JFIF and Exif want to be first; ours follow them.
  const leading = segments.findIndex(
    (one) => one.marker !== app0 && !(one.marker === app1 && spells(bytes, one.data.from, "Exif")),
  );
  const at = leading < 0 ? segments.length : leading;
  const isExif = isOurs(exif, app1);
  // There is one by the standard; more than a few are there for somebody else's reasons.
  for (const one of segments.filter(isExif).slice(mostExif)) gone.add(one);
  const copies = segments.map((one) => {
    if (gone.has(one)) return new Uint8Array();
    return segment(one.marker, isExif(one) ? withoutStaleExif(cut(bytes, one.data), words) : cut(bytes, one.data));
  });
  const rest = segments.at(-1)?.data.to ?? 2;
  return joinBytes([
    bytes.subarray(0, 2),
    ...copies.slice(0, at),
    segment(app1, app1Data),
    segment(app13, app13Data),
    ...copies.slice(at),
    bytes.subarray(rest),
  ]);
}

/** Whether there is something to say, or something to take back. */
function isNews(bytes: Uint8Array, words: PictureWords): boolean {
  const given = Object.entries(words).filter(([, text]) => text !== undefined);
  if (given.some(([, text]) => text !== "")) return true;
  if (given.length === 0) return false;
  const { fields } = gatherPhotoText(bytes, jpegParts(bytes));
  return given.some(([field]) => fields.has(field as keyof PictureWords & PhotoField));
}

const withoutStaleExif = (data: Uint8Array, words: PictureWords): Uint8Array =>
  joinBytes([latin(exif), exifWithWords(data.slice(exif.length), words, longestSegment - exif.length)]);

function segment(marker: number, data: Uint8Array): Uint8Array {
  const head = new Uint8Array(4);
  head[0] = 0xff;
  head[1] = marker;
  viewOf(head).setUint16(2, data.length + 2);
  return joinBytes([head, data]);
}

/** One Photoshop image resource without a name, padded to an even length. */
function resource(id: number, data: Uint8Array): Uint8Array {
  const head = new Uint8Array(12);
  head.set(latin("8BIM"));
  const view = viewOf(head);
  view.setUint16(4, id);
  view.setUint32(8, data.length);
  return joinBytes([head, data, new Uint8Array(data.length % 2)]);
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
