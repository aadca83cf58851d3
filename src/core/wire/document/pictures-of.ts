import type { Story } from "../../story/story.ts";
import { type Attachment, gatherAttachments } from "../attachment.ts";

/** What gives the bytes of a picture by its name in the file. */
export interface PictureHolder {
  readonly bytesOf: (name: string) => Uint8Array | undefined;
}

/** The pictures that figures of the story stand for. */
export function picturesOf(story: Story, file: PictureHolder): readonly Attachment[] {
  const gathered = gatherAttachments();
  for (const block of story.body) {
    const src = block.kind === "figure" ? block.figure.src : undefined;
    const bytes = src === undefined ? undefined : file.bytesOf(src);
    if (src !== undefined && bytes !== undefined && !gathered.list.some(({ name }) => name === src))
      gathered.add(src, bytes);
  }
  return gathered.list;
}
