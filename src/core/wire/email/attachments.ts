import type { Note } from "../../story/note.ts";
import { type FigureBlock, blockId, type Story } from "../../story/story.ts";
import { type Attachment, gatherAttachments } from "../attachment.ts";
import type { ReadContext, Source } from "../reader.ts";

/** How many attachments of one mail, or files of one archive, are opened. */
const most = 200;

/** A part of a mail beside its text. */
export interface MailPart extends Source {
  /** It stands inside the text. */
  readonly inline: boolean;
  /** By which the text calls it: `<img src="cid:…">`. */
  readonly contentId?: string;
  /** The text does so, and is read with its pictures. */
  readonly shown: boolean;
}

/** What the attachments of a mail held. */
export interface Attached {
  /** Stories of their own. */
  readonly stories: readonly Story[];
  /** Stories that are a picture with its caption: they belong to the mail's own story. */
  readonly pictures: readonly Story[];
  /** Names of pictures that say nothing of themselves. */
  readonly silent: readonly string[];
  readonly notes: readonly Note[];
  /** The pictures' bytes, by the names by which figures call them. */
  readonly files: readonly Attachment[];
}

/** Reads attachments one after the other. Small pictures inside the text (logos) are left out; what cannot be read is told. */
export async function readAttachments(files: readonly MailPart[], context: ReadContext): Promise<Attached> {
  const stories: Story[] = [];
  const pictures: Story[] = [];
  const silent: string[] = [];
  const notes: Note[] = [];
  const inside = gatherAttachments();
  for (const [index, { inline, shown, contentId, ...file }] of files.entries()) {
    if (index >= most || !context.progress(index, files.length)) {
      notes.push({
        kind: "lost",
        where: file.name,
        message: `${files.length - index} further attachments were not opened.`,
      });
      break;
    }
    const result = await context.readNested(file);
    if (context.pictures === true && contentId !== undefined) inside.add(`cid:${contentId}`, file.bytes);
    const own = context.pictures === true ? inside.take(result, file) : result.stories;
    // Where the text calls for it, the figure is there already.
    if (shown) continue;
    if (inline && result.stories.length === 0) {
      notes.push({
        kind: "lost",
        where: file.name,
        message: `The picture “${file.name}” stands inside the text (a logo, most often) and was left out.`,
      });
      continue;
    }
    if (result.stories.length === 0 && pictureName.test(file.name)) {
      silent.push(context.pictures === true ? inside.add(file.name, file.bytes) : file.name);
      continue;
    }
    for (const story of own) (isPicture(story) ? pictures : stories).push(story);
    notes.push(...result.notes.map((note) => ({ ...note, where: `attachment ${note.where}` })));
  }
  return { stories, pictures, silent, notes, files: inside.list };
}

const pictureName = /\.(?:jpe?g|png|gif|webp|tiff?|heic|avif)$/iu;

const isPicture = (story: Story): boolean => story.body.length === 1 && story.body[0]?.kind === "figure";

/** The story with the pictures that were attached to it, after its text. What the pictures said of themselves is told. */
export function withPictures(story: Story, { pictures, silent }: Pick<Attached, "pictures" | "silent">): Story {
  if (pictures.length + silent.length === 0) return story;
  const named = [...pictures.map(({ origin }) => origin.name), ...silent];
  const figures = [
    ...pictures.flatMap(({ body }) => body.filter((block): block is FigureBlock => block.kind === "figure")),
    ...silent.map((src): Omit<FigureBlock, "id"> => ({ kind: "figure", figure: { src } })),
  ];
  const blocks = figures.map((block, index) => ({ ...block, id: blockId(`b${story.body.length + index + 1}`) }));
  return {
    ...story,
    body: [...story.body, ...blocks],
    provenance: [
      ...story.provenance,
      ...blocks.map((block, index) => ({
        target: block.id,
        from: { path: `attachment ${named[index] ?? ""}` },
        rule: "a picture attached to the mail",
        sure: 1,
      })),
    ],
    notes: [...story.notes, ...pictures.flatMap(({ notes }) => notes)],
  };
}
