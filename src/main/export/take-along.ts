import path from "node:path";
import type { OutputFile } from "../../core/export/writer.ts";
import type { Story } from "../../core/story/story.ts";
import { figuresOf } from "../../core/story/blocks.ts";
import type { ScaledPicture } from "../../ipc/contract.ts";
import { pictureName, type Pictures, withSources } from "../desk/pictures.ts";

/** A story whose pictures of the desk are files beside it, and those files. */
export interface TakenAlong {
  readonly story: Story;
  readonly files: readonly OutputFile[];
}

/** How a house wants its pictures. */
export interface PictureWishes {
  /** What they are called: `{name}` the export's name, `{n}` the picture's number. */
  readonly naming?: string | undefined;
  /** Those that the window has made smaller. */
  readonly scaled?: readonly ScaledPicture[] | undefined;
}

/** Gives the desk's pictures names of their own beside the exported file (`name-1.jpg`, `name-2.jpg` …), their words in them. */
export async function takeAlong(
  story: Story,
  name: string,
  pictures: Pick<Pictures, "read">,
  { naming = "{name}-{n}", scaled = [] }: PictureWishes = {},
): Promise<TakenAlong> {
  const { captionedPicture } = await import("./export-parts.ts");
  const smaller = new Map(scaled.map((one) => [one.src, one]));
  const names = new Map<string, string>();
  const files: OutputFile[] = [];
  for (const { figure } of figuresOf(story)) {
    const picture = pictureName(figure.src);
    if (figure.src === undefined || picture === undefined || names.has(figure.src)) continue;
    const kept = await pictures.read(figure.src);
    if (kept === undefined) continue;
    const bytes = smaller.get(figure.src)?.bytes ?? kept;
    const stem = naming.replaceAll("{name}", name).replaceAll("{n}", String(names.size + 1));
    const file = `${stem}${path.extname(picture)}`;
    names.set(figure.src, file);
    files.push({ name: file, bytes: captionedPicture(bytes, figure) });
  }
  const sized = withSizes(story, smaller);
  return { story: withSources(sized, ({ src }) => besideOrAway(src, names)), files };
}

/** The figures with the sizes that their pictures now have. */
const withSizes = (story: Story, smaller: ReadonlyMap<string, ScaledPicture>): Story => ({
  ...story,
  body: story.body.map((block) => {
    const size = block.kind === "figure" ? smaller.get(block.figure.src ?? "") : undefined;
    if (block.kind !== "figure" || size === undefined) return block;
    return { ...block, figure: { ...block.figure, width: size.width, height: size.height } };
  }),
});

/** Where no files go along (the clipboard, a preview), the desk's own names mean nothing to anybody. */
export const withoutPictures = (story: Story): Story => withSources(story, ({ src }) => besideOrAway(src, new Map()));

const besideOrAway = (src: string | undefined, names: ReadonlyMap<string, string>): string | undefined =>
  src === undefined || pictureName(src) === undefined ? src : names.get(src);
