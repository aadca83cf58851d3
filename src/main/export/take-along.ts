import path from "node:path";
import type { OutputFile } from "../../core/export/writer.ts";
import type { Story } from "../../core/story/story.ts";
import { figuresOf } from "../../core/story/blocks.ts";
import { pictureName, type Pictures, withSources } from "../desk/pictures.ts";

/** A story whose pictures of the desk are files beside it, and those files. */
export interface TakenAlong {
  readonly story: Story;
  readonly files: readonly OutputFile[];
}

/** Gives the desk's pictures names of their own beside the exported file: `name-1.jpg`, `name-2.jpg` … */
export async function takeAlong(story: Story, name: string, pictures: Pick<Pictures, "read">): Promise<TakenAlong> {
  const { captionedPicture } = await import("./export-parts.ts");
  const names = new Map<string, string>();
  const files: OutputFile[] = [];
  for (const { figure } of figuresOf(story)) {
    const picture = pictureName(figure.src);
    if (figure.src === undefined || picture === undefined || names.has(figure.src)) continue;
    const bytes = await pictures.read(figure.src);
    if (bytes === undefined) continue;
    const file = `${name}-${names.size + 1}${path.extname(picture)}`;
    names.set(figure.src, file);
    files.push({ name: file, bytes: captionedPicture(bytes, figure) });
  }
  return { story: withSources(story, ({ src }) => besideOrAway(src, names)), files };
}

/** Where no files go along (the clipboard, a preview), the desk's own names mean nothing to anybody. */
export const withoutPictures = (story: Story): Story => withSources(story, ({ src }) => besideOrAway(src, new Map()));

const besideOrAway = (src: string | undefined, names: ReadonlyMap<string, string>): string | undefined =>
  src === undefined || pictureName(src) === undefined ? src : names.get(src);
