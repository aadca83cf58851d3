import type { Node } from "@tiptap/pm/model";
import { createStore } from "zustand/vanilla";
import type { StoryAttribution } from "../../core/language/attribute-story.ts";
import type { Block } from "../../core/story/blocks.ts";

/** Who says what in the story, as it was read last. */
export interface ReadAttribution {
  /** The document that was read: its blocks are what spans count in. */
  readonly doc: Node;
  readonly blocks: readonly Block[];
  readonly attribution: StoryAttribution;
}

export interface AttributionState {
  readonly read: ReadAttribution | null;
  /** The text has changed since, and is being read again. */
  readonly reading: boolean;
  /** The text is tinted by source. */
  readonly tint: boolean;
}

/** Read only while somebody looks at it: see `checking/follow-attribution.ts`. */
export const attributionStore = createStore<AttributionState>(() => ({ read: null, reading: false, tint: false }));
