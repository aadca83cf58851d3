import { getSchema } from "@tiptap/core";
import { blockId, type BodyBlock, type Story, storySchema as version } from "../../core/story/story.ts";
import { storySchema } from "../editor/schema/story-schema.ts";

/** The editor's schema without an editor. */
export const schema = getSchema([...storySchema]);

/** A paragraph by its number. */
export const paragraph = (n: number, text: string): BodyBlock => ({
  kind: "paragraph",
  id: blockId(`b${n}`),
  text: { text },
});

/** A picture with a caption, by its number. */
export const picture = (n: number, caption: string, credit?: string): BodyBlock => ({
  kind: "figure",
  id: blockId(`b${n}`),
  figure: { caption: { text: caption }, ...(credit === undefined ? {} : { credit }) },
});

/** A short story with what a test gives. */
export const aStory = (given: Partial<Story> = {}): Story => ({
  schema: version,
  headline: { text: "Ferry runs aground off Northport" },
  body: [paragraph(1, "A ferry ran aground on Sunday."), paragraph(2, "Nobody was hurt.")],
  meta: { slug: "ferry" },
  origin: { name: "ferry.txt", reader: "plain" },
  provenance: [],
  setAside: [],
  notes: [],
  ...given,
});
