import type { StoryId, StorySummary } from "../../ipc/contract.ts";

/** A row of the index, and the state of the folder from which it was made. */
export interface IndexRow {
  readonly stamp: number;
  /** Of the file that the story came in. */
  readonly sha256: string;
  readonly summary: StorySummary;
}

/** What the desk could find out from its folders, kept ready for lists and search. Nothing is only in it. */
export interface DeskIndex {
  rows(): ReadonlyMap<StoryId, IndexRow>;
  put(row: IndexRow, words: { readonly title: string; readonly text: string }): void;
  remove(id: StoryId): void;
  /** Ids of stories that hold all the words, best first. */
  search(words: string): readonly StoryId[];
  close(): void;
}

/** The words of a search, as people type them: parted by anything that is neither letter nor digit. */
export const searchWords = (typed: string): readonly string[] =>
  (typed.normalize("NFC").match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, 32);
