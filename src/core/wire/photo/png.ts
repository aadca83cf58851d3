import type { Note } from "../../story/note.ts";
import { type ByteRange, spells, viewOf } from "./byte-range.ts";
import { cutOffNote } from "./cut-off-note.ts";
import type { PhotoParts } from "./photo-parts.ts";

/** The eight bytes by which a PNG begins. */
export const pngMark = "\u0089PNG\r\n\u001a\n";

const xmpKeyword = "XML:com.adobe.xmp\0";

/**
 * Finds the metadata of a PNG: its eXIf chunk, and the XMP packet in an iTXt chunk, which the XMP specification (part 3,
 * PNG) wants uncompressed. Chunks are walked by their lengths; of the picture itself nothing is read.
 */
export function pngParts(bytes: Uint8Array): PhotoParts {
  const view = viewOf(bytes);
  const xmp: ByteRange[] = [];
  const exif: ByteRange[] = [];
  const notes: Note[] = [];
  let at = pngMark.length;
  while (!spells(bytes, at + 4, "IEND")) {
    const length = at + 12 <= bytes.length ? view.getUint32(at) : Number.POSITIVE_INFINITY;
    const data = { from: at + 8, to: at + 8 + length };
    if (data.to + 4 > bytes.length) {
      notes.push(cutOffNote(at));
      break;
    }
    if (spells(bytes, at + 4, "eXIf")) exif.push(data);
    if (spells(bytes, at + 4, "iTXt") && spells(bytes, data.from, xmpKeyword)) {
      const packet = textOf(bytes, data);
      if (packet === undefined) notes.push(packed(at));
      else xmp.push(packet);
    }
    at = data.to + 4;
  }
  const size = spells(bytes, 12, "IHDR") && bytes.length >= 24 ? [view.getUint32(16), view.getUint32(20)] : [];
  return {
    format: "png",
    iim: [],
    xmp: xmp.map((range) => ({ pieces: [range] })),
    exif,
    width: size[0],
    height: size[1],
    notes,
  };
}

/** The text of an iTXt chunk: behind the keyword, two flags, a language and a translated keyword; none if it is packed. */
function textOf(bytes: Uint8Array, { from, to }: ByteRange): ByteRange | undefined {
  const flags = from + xmpKeyword.length;
  if (bytes[flags] !== 0) return undefined;
  const language = bytes.indexOf(0, flags + 2);
  const translated = bytes.indexOf(0, language + 1);
  return language < 0 || translated < 0 || translated >= to ? undefined : { from: translated + 1, to };
}

const packed = (at: number): Note => ({
  kind: "lost",
  where: `byte ${at}`,
  message: "What is said about the picture (XMP) is packed in a way that Wiredesk does not read.",
});
