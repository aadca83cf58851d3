import type { Note } from "../../story/note.ts";
import { type ByteRange, spells, viewOf } from "./byte-range.ts";
import { cutOffNote } from "./cut-off-note.ts";
import type { PhotoParts } from "./photo-parts.ts";

const exifHeader = "Exif\0\0";

/** Whether bytes begin as a WebP does: a RIFF container of that kind. */
export const isWebp = (bytes: Uint8Array): boolean => spells(bytes, 0, "RIFF") && spells(bytes, 8, "WEBP");

/** Finds the metadata of a WebP: the chunks "EXIF" and "XMP " of its container, which mostly come after the picture. */
export function webpParts(bytes: Uint8Array): PhotoParts {
  const view = viewOf(bytes);
  const xmp: ByteRange[] = [];
  const exif: ByteRange[] = [];
  const notes: Note[] = [];
  let size: Pick<PhotoParts, "width" | "height"> = {};
  let at = 12;
  while (at + 8 <= bytes.length) {
    const data = { from: at + 8, to: at + 8 + view.getUint32(at + 4, true) };
    if (data.to > bytes.length) {
      notes.push(cutOffNote(at));
      break;
    }
    // Programs disagree on whether the chunk repeats the header that Exif has in a JPEG.
    if (spells(bytes, at, "EXIF"))
      exif.push(spells(bytes, data.from, exifHeader) ? { from: data.from + exifHeader.length, to: data.to } : data);
    if (spells(bytes, at, "XMP ")) xmp.push(data);
    if (size.width === undefined) size = sizeOf(bytes, at, data);
    at = data.to + (data.to % 2);
  }
  return { format: "webp", iim: [], xmp: xmp.map((range) => ({ pieces: [range] })), exif, ...size, notes };
}

/** Width and height out of the chunk that gives them, each of the three kinds in its own bits (RFC 9649, section 2). */
function sizeOf(bytes: Uint8Array, at: number, { from, to }: ByteRange): Pick<PhotoParts, "width" | "height"> {
  const view = viewOf(bytes);
  if (spells(bytes, at, "VP8X") && to - from >= 10)
    return {
      width: 1 + (view.getUint32(from + 4, true) & 0xff_ffff),
      height: 1 + (view.getUint32(from + 6, true) >>> 8),
    };
  if (spells(bytes, at, "VP8 ") && to - from >= 10)
    return { width: view.getUint16(from + 6, true) & 0x3fff, height: view.getUint16(from + 8, true) & 0x3fff };
  if (spells(bytes, at, "VP8L") && to - from >= 5) {
    const bits = view.getUint32(from + 1, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return {};
}
