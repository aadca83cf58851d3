import type { SearchHit, StoryId, StorySummary } from "../../ipc/contract.ts";

/** A row of the index, and the state of the folder from which it was made. */
export interface IndexRow {
  readonly stamp: number;
  /** Of the file that the story came in. */
  readonly sha256: string;
  readonly summary: StorySummary;
}

/** The words of a story that a search should find. */
export interface StoryWords {
  readonly title: string;
  readonly text: string;
  /** What stood in it when it was received and does so no longer. */
  readonly gone: string;
}

/** What the desk could find out from its folders, kept ready for lists and search. Nothing is only in it. */
export interface DeskIndex {
  rows(): ReadonlyMap<StoryId, IndexRow>;
  put(row: IndexRow, words: StoryWords): void;
  /** The row alone: its words are the same as before. */
  putRow(row: IndexRow): void;
  /** Puts what the work puts to the disk at once. */
  together(work: () => void): void;
  remove(id: StoryId): void;
  /** Stories that hold all the words: in the title first, then in the text, the newest first. */
  search(words: string): readonly SearchHit[];
  close(): void;
  /** It is damaged: the next start makes another. */
  discard(): Promise<void>;
}

/** The words of a search, as people type them: parted by anything that is neither letter nor digit. */
export const searchWords = (typed: string): readonly string[] =>
  (typed.normalize("NFC").match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, 32);
