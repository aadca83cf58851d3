import { type ByteRange, spells, viewOf } from "./byte-range.ts";

/** One Photoshop image resource ("8BIM"). */
interface Resource {
  readonly id: number;
  readonly data: ByteRange;
}

/** Ids of the resources that carry text: IPTC-IIM, Exif and XMP. */
export const resourceIds = { iim: 0x0404, exif: 0x0422, xmp: 0x0424 } as const;

const signatures = ["8BIM", "MeSa", "PHUT", "AgHg", "DCSR"];

/** The image resources in a stretch of the file; stops at the first that does not fit. */
export function photoshopResources(bytes: Uint8Array, { from, to }: ByteRange): readonly Resource[] {
  const view = viewOf(bytes);
  const end = Math.min(to, bytes.length);
  const resources: Resource[] = [];
  let at = from;
  while (at + 12 <= end && signatures.some((signature) => spells(bytes, at, signature))) {
    const name = (bytes[at + 6] ?? 0) + 1;
    const sizeAt = at + 6 + name + (name % 2);
    if (sizeAt + 4 > end) break;
    const size = view.getUint32(sizeAt);
    const data = { from: sizeAt + 4, to: Math.min(sizeAt + 4 + size, end) };
    resources.push({ id: view.getUint16(at + 4), data });
    at = data.from + size + (size % 2);
  }
  return resources;
}
