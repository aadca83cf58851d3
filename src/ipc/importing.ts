import type { Note } from "../core/story/note.ts";
import type { StoryId } from "./stories.ts";

/** One file that was brought in, or why not. */
export interface ImportOutcome {
  readonly name: string;
  readonly stories: readonly StoryId[];
  /** Why there is no story, in a sentence; absent when there is one. */
  readonly refused?: string;
  /** The same file was brought in before: these are its stories as they stand on the desk. */
  readonly already?: boolean;
  readonly notes: readonly Note[];
}
