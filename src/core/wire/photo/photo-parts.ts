import type { Note } from "../../story/note.ts";
import type { ByteRange } from "./byte-range.ts";

/** Where a picture file keeps what is said about it, before any of it is read. */
export interface PhotoParts {
  /** "jpeg", "tiff", "psd", "png", "webp", "xmp". */
  readonly format: string;
  /** IPTC-IIM blocks. */
  readonly iim: readonly ByteRange[];
  readonly xmp: readonly XmpPart[];
  /** TIFF blocks with the Exif fields. */
  readonly exif: readonly ByteRange[];
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly notes: readonly Note[];
}

/** One XMP packet: usually in one piece, an extended one in several that belong together. */
export interface XmpPart {
  readonly pieces: readonly ByteRange[];
}
