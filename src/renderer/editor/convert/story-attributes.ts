import type { Node } from "@tiptap/pm/model";
import type { Note } from "../../../core/story/note.ts";
import type { Provenance, SetAside } from "../../../core/story/provenance.ts";
import type { Origin, Story, StoryMeta } from "../../../core/story/story.ts";

export type Meta = StoryMeta;

/**
 * What belongs to the story and is not running text stands in attributes of the document node. So to restore a paragraph that
 * was set aside is one step that can be undone, and it is kept by the journal like any other.
 */
export interface StoryAttributes {
  readonly meta: StoryMeta;
  readonly setAside: readonly SetAside[];
  readonly origin: Origin;
  readonly provenance: readonly Provenance[];
  readonly notes: readonly Note[];
}

/** The attributes of a story's document node. */
export const attributesOf = (doc: Node): StoryAttributes => doc.attrs as StoryAttributes;

/** The part of a story that goes into the attributes. */
export const attributesFrom = ({ meta, setAside, origin, provenance, notes }: Story): StoryAttributes => ({
  meta,
  setAside,
  origin,
  provenance,
  notes,
});
