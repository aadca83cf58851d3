import { createHash } from "node:crypto";
import path from "node:path";
import { pictureSize } from "../../core/wire/photo/picture-size.ts";
import type { Figure, Story } from "../../core/story/story.ts";
import { atomicWrite } from "./atomic-write.ts";
import { type Disk, makeFolder, readIfThere } from "./disk.ts";

/** How a picture of the desk stands in a figure's `src`. */
const mark = "media:";
const name = /^[0-9a-f]{64}\.(?:jpg|png|gif|webp|tif)$/u;

/** A picture larger than this stays where it is: in the wire original. */
const largest = 40 * 1024 * 1024;

const kinds: readonly { readonly ending: string; readonly begins: (bytes: Uint8Array) => boolean }[] = [
  { ending: "jpg", begins: (bytes) => starts(bytes, 0, "\xff\xd8\xff") },
  { ending: "png", begins: (bytes) => starts(bytes, 0, "\x89PNG\r\n\x1a\n") },
  { ending: "gif", begins: (bytes) => starts(bytes, 0, "GIF8") },
  { ending: "webp", begins: (bytes) => starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP") },
  { ending: "tif", begins: (bytes) => starts(bytes, 0, "II*\0") || starts(bytes, 0, "MM\0*") },
];

/**
 * A picture of more pixels is kept and exported, and not painted: it takes four bytes a pixel of the window's memory, and
 * a file of a few kilobytes can be a thousand million of them. With a dozen of this size in a story typing goes on.
 */
const mostPixels = 110_000_000;

/** What the window can show, by ending. A TIFF is kept and exported, but Chromium does not paint it. */
export const pictureTypes: Readonly<Record<string, string>> = {
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".gif": "image/gif",
  ".webp": "image/webp",
};

/** The desk's pictures, each once, named after what is in it. */
export interface Pictures {
  /** Keeps a picture; answers with the `src` that stands for it, or undefined for what is none. */
  keep(bytes: Uint8Array): Promise<string | undefined>;
  /** The bytes that a `src` of the desk stands for; undefined for every other. */
  read(src: string): Promise<Uint8Array | undefined>;
  /** The file of the picture of that name, if there is one that the window may be asked to paint. */
  toShow(name: string): Promise<string | undefined>;
}

export function openPictures(disk: Disk, folder: string): Pictures {
  const fileOf = (file: string): string | undefined => (name.test(file) ? path.join(folder, file) : undefined);
  // What a name stands for never changes.
  const paintable = new Map<string, boolean>();

  async function isPaintable(file: string): Promise<boolean> {
    const bytes = await readIfThere(disk, file);
    if (bytes === undefined) return false;
    const { width, height } = pictureSize(bytes) ?? { width: Infinity, height: 1 };
    return width * height <= mostPixels;
  }

  return {
    toShow: async (named) => {
      const file = fileOf(named);
      if (file === undefined) return undefined;
      const known = paintable.get(file) ?? (await isPaintable(file));
      if (known) paintable.set(file, known);
      return known ? file : undefined;
    },
    keep: async (bytes) => {
      const kind = kinds.find(({ begins }) => begins(bytes));
      if (kind === undefined || bytes.length > largest) return undefined;
      const file = `${createHash("sha256").update(bytes).digest("hex")}.${kind.ending}`;
      await makeFolder(disk, folder);
      const there = await readIfThere(disk, path.join(folder, file));
      if (there?.length !== bytes.length) await atomicWrite(disk, path.join(folder, file), bytes);
      return mark + file;
    },
    read: async (src) => {
      const file = fileOf(pictureName(src) ?? "");
      return file === undefined ? undefined : readIfThere(disk, file);
    },
  };
}

/** The file name in a `src` of the desk. */
export const pictureName = (src: string | undefined): string | undefined =>
  src?.startsWith(mark) ? src.slice(mark.length) : undefined;

/** The story with the `src` of its figures replaced; undefined takes it away. */
export const withSources = (story: Story, replace: (figure: Figure, index: number) => string | undefined): Story => {
  let index = 0;
  return {
    ...story,
    body: story.body.map((block) => {
      if (block.kind !== "figure") return block;
      const { src: _old, ...figure } = block.figure;
      const src = replace(block.figure, index);
      index += 1;
      return { ...block, figure: src === undefined ? figure : { ...figure, src } };
    }),
  };
};

const starts = (bytes: Uint8Array, at: number, letters: string): boolean =>
  Array.from({ length: letters.length }, (_, n) => bytes[at + n] === letters.charCodeAt(n)).every(Boolean);
