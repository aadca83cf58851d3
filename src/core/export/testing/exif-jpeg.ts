/** A value of an Exif directory for tests: a text, a short number, UTF-16 as Windows writes it, bytes, or a directory. */
export type ExifValue =
  | { readonly text: string }
  | { readonly short: number }
  | { readonly wide: string }
  | { readonly bytes: Uint8Array }
  | { readonly directory: Readonly<Record<number, ExifValue>> };

type Bytes = readonly number[];

const latin = (text: string): Bytes => Array.from(text, (sign) => sign.charCodeAt(0));

/** A TIFF block with these entries in its first directory, in either byte order. */
export function exifBlock(entries: Readonly<Record<number, ExifValue>>, little = false): Uint8Array {
  const number = (value: number, width: 2 | 4): Bytes => {
    const bytes = Array.from({ length: width }, (_, n) => (value >>> (8 * n)) & 255);
    return little ? bytes : bytes.reverse();
  };
  const wide = (text: string): Bytes =>
    Array.from(text, (sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]).flat();
  /** Type, count and bytes of a value that would stand at `place`. */
  const written = (value: ExifValue, place: number): { type: number; count: number; bytes: Bytes } => {
    if ("short" in value) return { type: 3, count: 1, bytes: number(value.short, 2) };
    if ("directory" in value) return { type: 4, count: 1, bytes: directory(value.directory, place) };
    const [type, bytes] =
      "text" in value
        ? [2, [...new TextEncoder().encode(`${value.text}\0`)]]
        : "wide" in value
          ? [1, wide(`${value.wide}\0`)]
          : [7, [...value.bytes]];
    return { type, count: bytes.length, bytes };
  };
  const directory = (given: Readonly<Record<number, ExifValue>>, start: number): Bytes => {
    const tags = Object.keys(given)
      .map(Number)
      .toSorted((a, b) => a - b);
    const lines: Bytes[] = [];
    const behind: number[] = [];
    for (const tag of tags) {
      const value = given[tag];
      if (value === undefined) continue;
      const place = start + 2 + tags.length * 12 + 4 + behind.length;
      const { type, count, bytes } = written(value, place);
      const head = [...number(tag, 2), ...number(type, 2), ...number(count, 4)];
      if (bytes.length <= 4) {
        lines.push([...head, ...bytes, ...new Uint8Array(4 - bytes.length)]);
        continue;
      }
      lines.push([...head, ...number(place, 4)]);
      // Values begin at even places.
      behind.push(...bytes, ...new Uint8Array(bytes.length % 2));
    }
    return [...number(tags.length, 2), ...lines.flat(), 0, 0, 0, 0, ...behind];
  };
  return Uint8Array.from([...latin(little ? "II" : "MM"), ...number(42, 2), ...number(8, 4), ...directory(entries, 8)]);
}

/** A JPEG of one grey point with an Exif block and a colour profile. */
export function exifJpeg(block: Uint8Array, profile: Uint8Array): Uint8Array {
  const segment = (marker: number, ...data: readonly number[]): Bytes => [
    0xff,
    marker,
    (data.length + 2) >> 8,
    (data.length + 2) & 255,
    ...data,
  ];
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe1, ...latin("Exif\0\0"), ...block),
    ...segment(0xe2, ...latin("ICC_PROFILE\0"), 1, 1, ...profile),
    ...segment(0xc0, 8, 0, 1, 0, 1, 1, 1, 0x11, 0),
    ...segment(0xda, 1, 1, 0, 0, 63, 0),
    0x3f,
    0xff,
    0xd9,
  ]);
}
