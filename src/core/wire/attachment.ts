import type { Story } from "../story/story.ts";
import type { ReadResult, Source } from "./reader.ts";

/** The bytes of a picture that came inside a file, under the name by which figures call it in their `src`. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bounds on the pictures of one file; what is beyond them stays in the original. */
export const attachmentLimits = {
  count: 500,
  bytes: 64 * 1024 * 1024,
} as const;

/** Gathers the pictures of a container (mail, archive) and keeps their names apart. */
export interface Attachments {
  readonly list: readonly Attachment[];
  /** Takes a picture along; answers with the name under which it is known, another one where two files have the same. */
  add(name: string, bytes: Uint8Array): string;
  /** The stories of a file inside, their pictures taken along, their figures calling them by their names out here. */
  take(result: ReadResult, source: Source): readonly Story[];
}

/** An empty gathering. */
export function gatherAttachments(): Attachments {
  const list: Attachment[] = [];
  const names = new Map<string, Uint8Array>();
  let total = 0;
  const add = (name: string, bytes: Uint8Array): string => {
    let free = name;
    for (let n = 2; names.has(free) && names.get(free) !== bytes; n += 1) free = numbered(name, n);
    if (names.has(free)) return free;
    names.set(free, bytes);
    if (list.length < attachmentLimits.count && total + bytes.length <= attachmentLimits.bytes) {
      total += bytes.length;
      list.push({ name: free, bytes });
    }
    return free;
  };
  return {
    list,
    add,
    take(result, source) {
      const renamed = new Map<string, string>();
      for (const { name, bytes } of result.attachments ?? []) renamed.set(name, add(`${source.name}/${name}`, bytes));
      // A photo is its own picture.
      if (result.stories.some((story) => callsFor(story, source.name)) && !renamed.has(source.name))
        renamed.set(source.name, add(source.name, source.bytes));
      return result.stories.map((story) => withRenamed(story, renamed));
    },
  };
}

/** "photo.jpg" → "photo-2.jpg". */
const numbered = (name: string, n: number): string => name.replace(/(?<ending>\.[^./]*)?$/u, `-${n}$<ending>`);

const callsFor = ({ body }: Story, name: string): boolean =>
  body.some((block) => block.kind === "figure" && block.figure.src === name);

/** The story with the pictures of its figures called by their new names. */
function withRenamed(story: Story, names: ReadonlyMap<string, string>): Story {
  if (![...names].some(([from, to]) => from !== to && callsFor(story, from))) return story;
  return {
    ...story,
    body: story.body.map((block) => {
      const to = block.kind === "figure" ? names.get(block.figure.src ?? "") : undefined;
      return block.kind === "figure" && to !== undefined ? { ...block, figure: { ...block.figure, src: to } } : block;
    }),
  };
}

/** What of the pictures the stories call for; the rest need not be carried about. */
export const calledFor = (attachments: readonly Attachment[], stories: readonly Story[]): readonly Attachment[] =>
  attachments.filter(({ name }) => stories.some((story) => callsFor(story, name)));
