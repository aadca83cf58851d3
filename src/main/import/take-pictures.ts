import path from "node:path";
import { figuresOf } from "../../core/story/blocks.ts";
import type { Attachment } from "../../core/wire/attachment.ts";
import type { Story } from "../../core/story/story.ts";
import { withSources } from "../desk/pictures.ts";

/** Where the pictures of a file may be. */
export interface PictureSources {
  /** Keeps a picture on the desk; undefined: that is no picture. */
  readonly keep: (bytes: Uint8Array) => Promise<string | undefined>;
  /** The bytes of a file beside the one that is read, by its plain name; undefined where there is none to be had. */
  readonly beside: (name: string) => Promise<Uint8Array | undefined>;
  /** Pictures that came inside the file, by the names by which its figures call them. */
  readonly inside?: readonly Attachment[];
}

/** Most pictures that are taken along with one story. */
const most = 50;

/**
 * Takes the pictures of a story to the desk: the file itself where it is one, those that came inside it, and files beside it that its figures name
 * by nothing but their name. An address on the web stays what it is; nothing is ever fetched.
 */
export async function takePictures(
  story: Story,
  own: { readonly name: string; readonly bytes: Uint8Array },
  { keep, beside, inside = [] }: PictureSources,
): Promise<Story> {
  const kept = new Map<string, string>();
  const namedBytes = async (src: string): Promise<Uint8Array | undefined> =>
    !isPlainName(src) ? undefined : src === own.name ? own.bytes : beside(src);
  for (const { figure } of figuresOf(story).slice(0, most)) {
    const { src } = figure;
    if (src === undefined || kept.has(src)) continue;
    const bytes = inside.find(({ name }) => name === src)?.bytes ?? (await namedBytes(src));
    const picture = bytes === undefined ? undefined : await keep(bytes);
    if (picture !== undefined) kept.set(src, picture);
  }
  return kept.size === 0
    ? story
    : withSources(story, ({ src }) => (src === undefined ? undefined : (kept.get(src) ?? src)));
}

/** A name that can lead nowhere else, whatever system reads it. */
const isPlainName = (src: string): boolean =>
  src === path.basename(src) && !/[\\:\0]|^\.{1,2}$/u.test(src) && src.length <= 200;
