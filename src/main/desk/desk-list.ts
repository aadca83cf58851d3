import path from "node:path";
import type { FindingCounts, SearchHit, StoryId, StorySummary } from "../../ipc/contract.ts";
import type { Story } from "../../core/story/story.ts";
import { log, reasonOf } from "../log.ts";
import { halfWritten } from "./atomic-write.ts";
import type { DeskActs } from "./desk-acts.ts";
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
  /** In no order: for a look at each. */
  each(): Iterable<StorySummary>;
  summaryOf(id: StoryId): StorySummary | undefined;
  /** Ids of stories that came from a file with this content. */
  sameFile(sha256: string): readonly StoryId[];
  search(words: string): Promise<readonly SearchHit[]>;
  /** Takes up what is new of a story. */
  note(story: Noted): Promise<StorySummary>;
  /** Takes up how many findings are open in a story, counted without a change of it. Nothing if it is not on the desk. */
  count(id: StoryId, counts: FindingCounts): Promise<StorySummary | undefined>;
  /** Every folder was looked at; what the index did not know of it was told. */
  readonly lookedAt: Promise<void>;
  close(): void;
}

/** As much of a story as the list is made from. */
export interface Noted {
  readonly record: StoryRecord;
  readonly snapshot: Snapshot;
  readonly received: Story;
  readonly acts: DeskActs;
}

/** Stories read at the same time where the index does not know them. */
const lanes = 8;

/** What the list is opened with. */
export interface DeskListOptions {
  readonly disk: Disk;
  /** Where the stories' folders are. */
  readonly folder: string;
  readonly index: DeskIndex | undefined;
  readonly unreadable: (id: StoryId, why: string) => void;
  /** A row that the index had otherwise. */
  readonly corrected: (summary: StorySummary) => void;
  /** The index may be behind: the folders are looked at before anything is said. */
  readonly doubtful: boolean;
}

/**
 * Reads the list from the index where a folder has not changed since, and from the folder where it has. To look at
 * thousands of folders takes as long as the window takes to come up, so after a clean end the index is believed at
 * first, and corrected.
 */
export async function openDeskList(options: DeskListOptions): Promise<DeskList> {
  const { disk, folder, index: given, unreadable, corrected, doubtful } = options;
  const rows = new Map<StoryId, IndexRow>();
  let index = given;
  let closed = false;

  /** The index is a convenience: when it fails the desk goes on without it, and it is made anew at the next start. */
  async function withIndex<T>(work: (index: DeskIndex) => Promise<T> | T): Promise<T | undefined> {
    if (index === undefined) return undefined;
    try {
      return await work(index);
    } catch (error) {
      log("the search index failed and is not used until Wiredesk starts again", error);
      const failed = index;
      index = undefined;
      await failed?.discard().catch((later: unknown) => log("the search index could not be taken away", later));
      return undefined;
    }
  }

  async function note({ record, snapshot, received, acts }: Noted): Promise<StorySummary> {
    const { id, sha256 } = record;
    const fresh = summarise(record, snapshot, acts);
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

  /**
   * Reads what the index does not know; answers with what it does, to be looked at, and with what is left to be read. A
   * desk that the index knows does not wait for the rest: a thousand folders in which nothing can be read would hold up
   * each start.
   */
  async function load(): Promise<{ readonly believed: ReadonlyMap<StoryId, IndexRow>; readonly left: StoryId[] }> {
    const known = (await withIndex((index) => index.rows())) ?? new Map<StoryId, IndexRow>();
    const names = await disk.readdir(folder);
    for (const name of names)
      if (name.endsWith(halfWritten)) await disk.rm(path.join(folder, name), { recursive: true, force: true });
    const there = new Set(names.filter(isStoryId));
    for (const id of known.keys()) if (!there.has(id)) await withIndex((index) => index.remove(id));
    const believed = new Map([...known].filter(([id]) => there.has(id)));
    for (const [id, row] of believed) rows.set(id, row);
    const unknown = [...there].filter((id) => !believed.has(id));
    if (!doubtful && believed.size > 0) return { believed, left: unknown };
    await inLanes(unknown, async (id) => void (await loadStory(id)));
    return { believed, left: [] };
  }

  /** Looks whether a folder is as the index has it. What was changed here meanwhile has another row by now. */
  const lookAt = async ([id, row]: readonly [StoryId, IndexRow]): Promise<void> => {
    if (closed || rows.get(id) !== row) return;
    const stamp = await disk.stat(path.join(folder, id)).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (stamp === row.stamp || closed || rows.get(id) !== row) return;
    const summary = await loadStory(id);
    if (summary === undefined) rows.delete(id);
    else corrected(summary);
  };

  const loadLate = async (id: StoryId): Promise<void> => {
    if (closed) return;
    const summary = await loadStory(id);
    if (summary !== undefined) corrected(summary);
  };

  async function loadStory(id: StoryId): Promise<StorySummary | undefined> {
    try {
      const { record, recovered, received, acts } = await readStoryFiles(disk, path.join(folder, id));
      return await note({ record, snapshot: recovered.snapshot, received: received.story, acts });
    } catch (error) {
      unreadable(id, reasonOf(error));
      return undefined;
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

  const { believed, left } = await load();
  const lookedAt = inLanes(left, loadLate).then(() => inLanes([...believed], lookAt));
  if (doubtful) await lookedAt;
  return {
    lookedAt,
    note,
    count,
    all: () => [...rows.values()].map(({ summary }) => summary).sort((a, b) => (a.changed < b.changed ? 1 : -1)),
    each: function* () {
      for (const { summary } of rows.values()) yield summary;
    },
    summaryOf: (id) => rows.get(id)?.summary,
    sameFile: (sha256) => [...rows].filter(([, row]) => row.sha256 === sha256).map(([id]) => id),
    search: async (words) => {
      const found = await withIndex((index) => index.search(words));
      return found?.filter(({ id }) => rows.has(id)) ?? searchFolders(words);
    },
    close: () => {
      closed = true;
      index?.close();
      index = undefined;
    },
  };
}

/** Does the same with each, a few at a time. */
async function inLanes<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const lane = async (): Promise<void> => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
