import type { Note } from "../story/note.ts";
import type { Story } from "../story/story.ts";

/** One file of an export. */
export interface OutputFile {
  /** Name below the chosen folder, safe on every system. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a writer made of a story. `notes` is the loss report: what the target could not carry, by field. */
export interface WriteResult {
  readonly files: readonly OutputFile[];
  readonly notes: readonly Note[];
}

/** What a writer may need and cannot know: the core has no clock. */
export interface WriteContext {
  /** ISO 8601 with offset: the time of the export. */
  readonly now: string;
  /** File name without extension, already made safe. */
  readonly name: string;
}

/** One target of export. */
export interface Writer {
  readonly id: string;
  /** For people: "HTML fragment". */
  readonly label: string;
  /** One sentence for the export dialog and the docs. */
  readonly description: string;
  readonly extension: string;
  readonly mime: string;
  write(story: Story, context: WriteContext): WriteResult;
}
