import { type ByteRange, viewOf } from "./byte-range.ts";
import { findIim } from "./iim.ts";
import type { PhotoParts } from "./photo-parts.ts";
import { photoshopResources, resourceIds } from "./photoshop-resources.ts";

/** Finds the metadata of a Photoshop file: its image resources. */
export function psdParts(bytes: Uint8Array): PhotoParts {
  const view = viewOf(bytes);
  const long = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at) : 0);
  const colours = 26;
  const start = colours + 4 + long(colours);
  const resources = photoshopResources(bytes, { from: start + 4, to: start + 4 + long(start) });
  const of = (id: number): readonly ByteRange[] =>
    resources.filter((resource) => resource.id === id).map(({ data }) => data);
  const loose = resources.length === 0 ? findIim(bytes, { from: 26, to: bytes.length }) : undefined;
  return {
    format: "psd",
    iim: loose === undefined ? of(resourceIds.iim) : [loose],
    xmp: of(resourceIds.xmp).map((range) => ({ pieces: [range] })),
    exif: of(resourceIds.exif),
    height: long(14) || undefined,
    width: long(18) || undefined,
    notes:
      resources.length > 0
        ? []
        : [
            {
              kind: "broken",
              where: `byte ${start}`,
              message: "The image resources of this Photoshop file are damaged.",
            },
          ],
  };
}
