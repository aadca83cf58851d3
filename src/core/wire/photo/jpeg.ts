import type { Note } from "../../story/note.ts";
import { type ByteRange, spells, viewOf } from "./byte-range.ts";
import { cutOffNote } from "./cut-off-note.ts";
import { findIim } from "./iim.ts";
import type { PhotoParts, XmpPart } from "./photo-parts.ts";
import { photoshopResources, resourceIds } from "./photoshop-resources.ts";

const headers = {
  exif: "Exif\0\0",
  photoshop: "Photoshop 3.0\0",
  xmp: "http://ns.adobe.com/xap/1.0/\0",
  moreXmp: "http://ns.adobe.com/xmp/extension/\0",
} as const;

/** One segment of a JPEG before the picture itself, without its mark and length. */
export interface Segment {
  readonly marker: number;
  readonly data: ByteRange;
}

/** Finds the metadata of a JPEG: its APP1 and APP13 segments, and IPTC in a trailer after the picture. */
export function jpegParts(bytes: Uint8Array): PhotoParts {
  const { segments, end, notes } = readSegments(bytes);
  const withHeader = (marker: number, header: string): readonly ByteRange[] =>
    segments
      .filter((segment) => segment.marker === marker && spells(bytes, segment.data.from, header))
      .map(({ data }) => ({ from: data.from + header.length, to: data.to }));
  const resources = withHeader(0xed, headers.photoshop).flatMap((range) => photoshopResources(bytes, range));
  const iim = resources.filter(({ id }) => id === resourceIds.iim).map(({ data }) => data);
  const trailer = iim.length === 0 ? findIim(bytes, { from: end, to: bytes.length }) : undefined;
  const packets: readonly XmpPart[] = withHeader(0xe1, headers.xmp).map((range) => ({ pieces: [range] }));
  const more = extendedXmp(bytes, withHeader(0xe1, headers.moreXmp));
  return {
    format: "jpeg",
    iim: trailer === undefined ? iim : [trailer],
    xmp: [...packets, ...more],
    exif: withHeader(0xe1, headers.exif),
    ...frameSize(bytes, segments),
    notes,
  };
}

/** The largest metadata that anybody writes takes hundreds; millions of empty ones take memory and time instead. */
const mostSegments = 5_000;

/** The segments of a JPEG in order, and where the last one or the picture ends. */
export function readSegments(bytes: Uint8Array): { segments: readonly Segment[]; end: number; notes: readonly Note[] } {
  const view = viewOf(bytes);
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (segments.length === mostSegments) return { segments, end: at, notes: [cutOffNote(at)] };
    if (bytes[at] !== 0xff) return { segments, end: at, notes: [cutOffNote(at)] };
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return { segments, end: at + 2, notes: [] };
    if (marker === 0xda) return { segments, end: pictureEnd(bytes, at), notes: [] };
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    const next = at + 2 + view.getUint16(at + 2);
    segments.push({ marker, data: { from: at + 4, to: Math.min(next, bytes.length) } });
    if (next > bytes.length) return { segments, end: bytes.length, notes: [cutOffNote(at)] };
    at = next;
  }
  return { segments, end: Math.min(at, bytes.length), notes: [cutOffNote(at)] };
}

/** The first end-of-image mark after the scan begins; thumbnails with marks of their own lie before it. */
function pictureEnd(bytes: Uint8Array, scan: number): number {
  for (let at = bytes.indexOf(0xff, scan + 2); at >= 0; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xd9) return at + 2;
  return bytes.length;
}

/** Extension packets are cut into segments, each with the digest of the whole, its length and its own place in it. */
function extendedXmp(bytes: Uint8Array, ranges: readonly ByteRange[]): readonly XmpPart[] {
  const view = viewOf(bytes);
  const wholes = new Map<string, { readonly offset: number; readonly piece: ByteRange }[]>();
  for (const { from, to } of ranges) {
    if (from + 40 > to) continue;
    const digest = String.fromCharCode(...bytes.subarray(from, from + 32));
    const pieces = wholes.get(digest) ?? [];
    pieces.push({ offset: view.getUint32(from + 36), piece: { from: from + 40, to } });
    wholes.set(digest, pieces);
  }
  return [...wholes.values()].map((pieces) => ({
    pieces: pieces.toSorted((a, b) => a.offset - b.offset).map(({ piece }) => piece),
  }));
}

/** How large the picture is by the segment that begins its frame. */
export function frameSize(bytes: Uint8Array, segments: readonly Segment[]): { width?: number; height?: number } {
  const frame = segments.find(
    ({ marker }) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc,
  );
  if (frame === undefined || frame.data.from + 5 > frame.data.to) return {};
  const view = viewOf(bytes);
  return { height: view.getUint16(frame.data.from + 1), width: view.getUint16(frame.data.from + 3) };
}
