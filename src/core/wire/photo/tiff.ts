import { decodeBytes } from "../charset.ts";
import { type ByteRange, viewOf } from "./byte-range.ts";
import type { PhotoParts } from "./photo-parts.ts";
import { photoshopResources, resourceIds } from "./photoshop-resources.ts";

/** TIFF tags with something about the picture in words. */
const tags = {
  width: 256,
  height: 257,
  description: 270,
  artist: 315,
  xmp: 700,
  copyright: 33432,
  iim: 33723,
  photoshop: 34377,
} as const;

interface Field {
  readonly tag: number;
  readonly type: number;
  readonly at: ByteRange;
  readonly little: boolean;
}

/** What the Exif fields of a picture say. */
export interface ExifText {
  readonly description?: TextAt;
  readonly artist?: TextAt;
  readonly copyright?: TextAt;
}

interface TextAt {
  readonly text: string;
  readonly at: ByteRange;
}

/** Finds the metadata of a TIFF file. */
export function tiffParts(bytes: Uint8Array): PhotoParts {
  const fields = firstDirectory(bytes, 0);
  const ranges = (tag: number): readonly ByteRange[] => fields.filter((field) => field.tag === tag).map(({ at }) => at);
  const resources = ranges(tags.photoshop).flatMap((range) => photoshopResources(bytes, range));
  const inResources = (id: number): readonly ByteRange[] =>
    resources.filter((resource) => resource.id === id).map(({ data }) => data);
  const size = (tag: number): number | undefined =>
    number(
      bytes,
      fields.find((field) => field.tag === tag),
    );
  return {
    format: "tiff",
    iim: [...ranges(tags.iim), ...inResources(resourceIds.iim)],
    xmp: [...ranges(tags.xmp), ...inResources(resourceIds.xmp)].map((range) => ({ pieces: [range] })),
    exif: [{ from: 0, to: bytes.length }],
    width: size(tags.width),
    height: size(tags.height),
    notes:
      fields.length > 0
        ? []
        : [{ kind: "broken", where: "byte 4", message: "The list of fields in this TIFF file is missing or damaged." }],
  };
}

/** Reads the texts in a TIFF block, which is what Exif is. */
export function exifText(bytes: Uint8Array, { from }: ByteRange): ExifText {
  const fields = firstDirectory(bytes, from);
  const text = (tag: number): TextAt | undefined => {
    const field = fields.find((one) => one.tag === tag && one.type === 2);
    if (field === undefined) return undefined;
    const words = decodeBytes(bytes.subarray(field.at.from, field.at.to)).text.replace(/\0.*$/su, "").trim();
    return words === "" ? undefined : { text: words, at: field.at };
  };
  const [description, artist, copyright] = [text(tags.description), text(tags.artist), text(tags.copyright)];
  return {
    ...(description === undefined ? {} : { description }),
    ...(artist === undefined ? {} : { artist }),
    ...(copyright === undefined ? {} : { copyright }),
  };
}

const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

function firstDirectory(bytes: Uint8Array, base: number): readonly Field[] {
  const view = viewOf(bytes);
  if (base + 8 > bytes.length) return [];
  const little = bytes[base] === 0x49;
  const start = base + view.getUint32(base + 4, little);
  if (start + 2 > bytes.length) return [];
  const count = view.getUint16(start, little);
  const fields: Field[] = [];
  for (let n = 0; n < count; n += 1) {
    const at = start + 2 + n * 12;
    if (at + 12 > bytes.length) break;
    const type = view.getUint16(at + 2, little);
    const length = view.getUint32(at + 4, little) * (sizes[type] ?? 0);
    const from = length <= 4 ? at + 8 : base + view.getUint32(at + 8, little);
    if (length === 0 || from + length > bytes.length) continue;
    fields.push({ tag: view.getUint16(at, little), type, at: { from, to: from + length }, little });
  }
  return fields;
}

function number(bytes: Uint8Array, field: Field | undefined): number | undefined {
  if (field === undefined) return undefined;
  const view = viewOf(bytes);
  if (field.type === 3) return view.getUint16(field.at.from, field.little);
  return field.type === 4 ? view.getUint32(field.at.from, field.little) : undefined;
}
