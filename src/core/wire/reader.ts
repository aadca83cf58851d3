import type { Note } from "../story/note.ts";
import type { Story } from "../story/story.ts";
import type { Attachment } from "./attachment.ts";

/** A file as it arrived. */
export interface Source {
  readonly bytes: Uint8Array;
  /** Its name, for messages and as a weak hint; content decides. */
  readonly name: string;
}

/** The beginning of a file, looked at once for all readers. */
export interface Head {
  /** The first bytes, up to 64 KB. */
  readonly bytes: Uint8Array;
  /** The same decoded as the charset rule says, without a byte order mark. */
  readonly text: string;
  /** Lower-case, without a path. */
  readonly name: string;
}

/** Stories found in a file, and what could not be carried over. No story: `notes` says why. */
export interface ReadResult {
  /** The reader's id, or a finer name of the format: "nitf-3.6". */
  readonly format: string;
  readonly stories: readonly Story[];
  readonly notes: readonly Note[];
  /** Pictures that came inside the file, if they were asked for. */
  readonly attachments?: readonly Attachment[];
}

/** What a reader may ask of the one who called it. */
export interface ReadContext {
  /** Reads a file inside the file (an attachment, a member of an archive) by content, within the bounds of depth and size. */
  readonly readNested: (source: Source) => Promise<ReadResult>;
  /** Whether the pictures inside the file are wanted; they are not looked at otherwise. */
  readonly pictures?: boolean;
  /** Called now and then by readers of many stories; `false` asks to stop with what was read. */
  readonly progress: (done: number, total?: number) => boolean;
}

/** One wire format. A reader never throws for what is in the file: it returns notes. */
export interface Reader {
  readonly id: string;
  /** For people: "NITF 3". */
  readonly label: string;
  /** File name endings for the open dialog, without the dot; never used to decide. */
  readonly extensions: readonly string[];
  /** 0 surely not … 1 surely. The highest reads; by content first. */
  sniff(head: Head): number;
  read(source: Source, context: ReadContext): ReadResult | Promise<ReadResult>;
}
