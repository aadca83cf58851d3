import { spells, viewOf } from "./byte-range.ts";
import { frameSize, readSegments } from "./jpeg.ts";

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * What a JPEG, PNG, GIF or WebP says of its size, which is what a program that paints it believes. Undefined where it
 * says nothing, or not where it should.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const size = sizeOf(bytes);
  return size === undefined || size.width === 0 || size.height === 0 ? undefined : size;
}

function sizeOf(bytes: Uint8Array): PictureSize | undefined {
  if (spells(bytes, 0, "\u00FF\u00D8\u00FF")) return jpegSize(bytes);
  if (spells(bytes, 0, "\u0089PNG\r\n\u001A\n")) return pngSize(bytes);
  if (spells(bytes, 0, "GIF8")) return gifSize(bytes);
  if (spells(bytes, 0, "RIFF") && spells(bytes, 8, "WEBP")) return webpSize(bytes);
  return undefined;
}

function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  const { width, height } = frameSize(bytes, readSegments(bytes).segments);
  return width === undefined || height === undefined ? undefined : { width, height };
}

function pngSize(bytes: Uint8Array): PictureSize | undefined {
  // The chunk with the size is the first one, by the standard and for every program.
  if (bytes.length < 24 || !spells(bytes, 12, "IHDR")) return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Of the screen, or of the first frame where that is larger: programs make the screen as large as that. */
function gifSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 13) return undefined;
  const view = viewOf(bytes);
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const packed = bytes[10] ?? 0;
  let at = 13 + ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1));
  while (bytes[at] === 0x21) {
    at += 2;
    for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) at += length + 1;
    at += 1;
  }
  if (bytes[at] !== 0x2c || at + 9 > bytes.length) return undefined;
  const far = (place: number, long: number): number =>
    view.getUint16(at + place, true) + view.getUint16(at + long, true);
  return { width: Math.max(screen.width, far(1, 5)), height: Math.max(screen.height, far(3, 7)) };
}

function webpSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 30) return undefined;
  const view = viewOf(bytes);
  if (spells(bytes, 12, "VP8X"))
    return { width: 1 + (view.getUint32(24, true) & 0xff_ff_ff), height: 1 + (view.getUint32(26, true) >>> 8) };
  if (spells(bytes, 12, "VP8L")) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3f_ff), height: 1 + ((bits >>> 14) & 0x3f_ff) };
  }
  if (spells(bytes, 12, "VP8 "))
    return { width: view.getUint16(26, true) & 0x3f_ff, height: view.getUint16(28, true) & 0x3f_ff };
  return undefined;
}
