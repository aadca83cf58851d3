import path from "node:path";
import type { FindingCounts, SearchHit, StoryId, StorySummary } from "../../ipc/contract.ts";
import type { Story } from "../../core/story/story.ts";
import { log, reasonOf } from "../log.ts";
import { halfWritten } from "./atomic-write.ts";
import { type DeskIndex, type IndexRow, searchWords } from "./desk-index.ts";
import type { Disk } from "./disk.ts";
import type { Snapshot, StoryRecord } from "./shapes.ts";
import { readStoryFiles } from "./story-files.ts";
import { isStoryId } from "./story-id.ts";
import { summarise, wordsOf } from "./summarise.ts";

/** The rows of the desk, kept in memory and in the index. The folders are the truth; both are made from them. */
export interface DeskList {
  /** The latest changed first. */
  all(): readonly StorySummary[];
  summaryOf(id: StoryId): StorySummary | undefined;
  /** Ids of stories that came from a file with this content. */
  sameFile(sha256: string): readonly StoryId[];
  search(words: string): Promise<readonly SearchHit[]>;
  /** Takes up what is new of a story. */
  note(story: Noted): Promise<StorySummary>;
  /** Takes up how many findings are open in a story, counted without a change of it. Nothing if it is not on the desk. */
  count(id: StoryId, counts: FindingCounts): Promise<StorySummary | undefined>;
  close(): void;
}

/** As much of a story as the list is made from. */
export interface Noted {
  readonly record: StoryRecord;
  readonly snapshot: Snapshot;
  readonly received: Story;
}

/** Stories read at the same time where the index does not know them. */
const lanes = 8;

/** Reads the list from the index where a folder has not changed since, and from the folder where it has. */
export async function openDeskList(
  disk: Disk,
  folder: string,
  given: DeskIndex | undefined,
  unreadable: (id: StoryId, why: string) => void,
): Promise<DeskList> {
  const rows = new Map<StoryId, IndexRow>();
  let index = given;

  /** The index is a convenience: when it fails the desk goes on without it, and it is made anew at the next start. */
  async function withIndex<T>(work: (index: DeskIndex) => Promise<T> | T): Promise<T | undefined> {
    if (index === undefined) return undefined;
    try {
      return await work(index);
    } catch (error) {
      log("the search index failed and is not used until Wiredesk starts again", error);
      index = undefined;
      return undefined;
    }
  }

  async function note({ record, snapshot, received }: Noted): Promise<StorySummary> {
    const { id, sha256 } = record;
    const fresh = summarise(record, snapshot);
    const before = rows.get(id)?.summary;
    // Counted again since that snapshot: something was passed over, or the story was never opened.
    const counts = before?.changed === fresh.changed ? before.counts : undefined;
    const summary = counts === undefined ? fresh : { ...fresh, counts };
    rows.set(id, { stamp: 0, summary, sha256 });
    await withIndex(async (index) => {
      const row = { stamp: (await disk.stat(path.join(folder, id))).mtimeMs, sha256, summary };
      rows.set(id, row);
      index.put(row, wordsOf(snapshot.story, received));
    });
    return summary;
  }

  async function count(id: StoryId, counts: FindingCounts): Promise<StorySummary | undefined> {
    const before = rows.get(id);
    if (before === undefined) return undefined;
    const row = { ...before, summary: { ...before.summary, counts } };
    rows.set(id, row);
    await withIndex((index) => index.putRow(row));
    return row.summary;
  }

  async function load(): Promise<void> {
    const known = (await withIndex((index) => index.rows())) ?? new Map<StoryId, IndexRow>();
    const names = await disk.readdir(folder);
    for (const name of names)
      if (name.endsWith(halfWritten)) await disk.rm(path.join(folder, name), { recursive: true, force: true });
    const ids = names.filter(isStoryId);
    const there = new Set(ids);
    for (const id of known.keys()) if (!there.has(id)) await withIndex((index) => index.remove(id));
    const read = async (): Promise<void> => {
      for (let id = ids.shift(); id !== undefined; id = ids.shift()) await loadStory(id, known.get(id));
    };
    await Promise.all(Array.from({ length: lanes }, read));
  }

  async function loadStory(id: StoryId, row: IndexRow | undefined): Promise<void> {
    const place = path.join(folder, id);
    try {
      if (row !== undefined && row.stamp === (await disk.stat(place)).mtimeMs) {
        rows.set(id, row);
        return;
      }
      const { record, recovered, received } = await readStoryFiles(disk, place);
      await note({ record, snapshot: recovered.snapshot, received: received.story });
    } catch (error) {
      unreadable(id, reasonOf(error));
    }
  }

  /** The slow way, for a desk without an index: every story is read. */
  async function searchFolders(typed: string): Promise<readonly SearchHit[]> {
    const words = searchWords(typed.toLowerCase());
    const found: SearchHit[] = [];
    if (words.length === 0) return found;
    for (const id of rows.keys()) {
      const { recovered, received } = await readStoryFiles(disk, path.join(folder, id));
      const { title, text, gone } = wordsOf(recovered.snapshot.story, received.story);
      const all = `${title}\n${text}\n${gone}`.toLowerCase();
      if (words.every((word) => all.includes(word))) found.push({ id });
    }
    return found;
  }

  await load();
  return {
    note,
    count,
    all: () => [...rows.values()].map(({ summary }) => summary).sort((a, b) => (a.changed < b.changed ? 1 : -1)),
    summaryOf: (id) => rows.get(id)?.summary,
    sameFile: (sha256) => [...rows].filter(([, row]) => row.sha256 === sha256).map(([id]) => id),
    search: async (words) => {
      const found = await withIndex((index) => index.search(words));
      return found?.filter(({ id }) => rows.has(id)) ?? searchFolders(words);
    },
    close: () => {
      index?.close();
      index = undefined;
    },
  };
}
