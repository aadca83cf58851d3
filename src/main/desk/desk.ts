import { randomInt } from "node:crypto";
import path from "node:path";
import type { Story } from "../../core/story/story.ts";
import type {
  AppError,
  DeskState,
  FindingCounts,
  OpenedStory,
  PassedOver,
  StepBatch,
  StoryId,
  StorySummary,
} from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import { log } from "../log.ts";
import type { DeskIndex } from "./desk-index.ts";
import { halfWritten } from "./atomic-write.ts";
import { codeOf, type Disk, folderMode } from "./disk.ts";
import { type KeptStory, openKeptStory } from "./kept-story.ts";
import { type ReceivedFile, receiveStory } from "./receive-story.ts";
import type { Snapshot, StoryRecord } from "./shapes.ts";
import { readStoryFiles, UnreadableStory, wirePath } from "./story-files.ts";
import { isStoryId, makeStoryId } from "./story-id.ts";
import { summarise, wordsOf } from "./summarise.ts";
import { type Trouble, whyNot } from "./trouble.ts";

/** The local library of stories: a folder a story, and an index over them where there is one. */
export interface Desk {
  list(): readonly StorySummary[];
  search(words: string): Promise<readonly StoryId[]>;
  open(id: StoryId): Promise<OpenedStory>;
  append(id: StoryId, batch: StepBatch): Promise<{ readonly kept: number }>;
  snapshot(id: StoryId, upTo: number, story: Story, counts: FindingCounts): Promise<{ readonly next: number }>;
  passOver(id: StoryId, passedOver: readonly PassedOver[]): Promise<void>;
  summaryOf(id: StoryId): StorySummary | undefined;
  setState(id: StoryId, state: DeskState): Promise<StorySummary>;
  /** Keeps what left and its receipt, and marks the story as exported. */
  keepExport(id: StoryId, story: Story, receipt: object): Promise<void>;
  /** The wire original of a story, byte for byte. */
  wire(id: StoryId): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Ids of stories that came from a file with this content. */
  sameFile(sha256: string): readonly StoryId[];
  receive(file: ReceivedFile): Promise<readonly StoryId[]>;
  /** Where the story's files are. */
  folderOf(id: StoryId): string;
  /** Batches that are not on the disk yet. */
  waiting(): number;
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly trouble: Trouble;
  readonly index: DeskIndex | undefined;
  readonly changed: (summaries: readonly StorySummary[]) => void;
  readonly now?: () => Date;
  readonly random?: () => number;
  readonly retryAfter?: number;
}

/** Stories whose journals stay open; one is being edited, a few were a moment ago. */
const openAtOnce = 4;

/** Opens the desk and reads what is on it. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { disk, trouble, changed } = options;
  const now = options.now ?? (() => new Date());
  const random = options.random ?? (() => randomInt(2 ** 32) / 2 ** 32);
  const folder = path.join(options.folder, "stories");
  await disk.mkdir(folder, { recursive: true, mode: folderMode });

  let index = options.index;
  const rows = new Map<StoryId, { readonly summary: StorySummary; readonly sha256: string }>();
  const open = new Map<StoryId, KeptStory>();
  const queues = new Map<StoryId, Promise<unknown>>();

  const folderOf = (id: StoryId): string => path.join(folder, id);

  /** One thing at a time for each story. */
  async function inTurn<T>(id: StoryId, work: () => Promise<T>): Promise<T> {
    const before = queues.get(id);
    const turn = (async () => {
      await before?.catch(() => undefined);
      return work();
    })();
    queues.set(id, turn);
    try {
      return await turn;
    } catch (error) {
      throw asFailure(id, error);
    } finally {
      if (queues.get(id) === turn) queues.delete(id);
    }
  }

  async function kept(id: StoryId): Promise<KeptStory> {
    if (!isStoryId(id) || !rows.has(id)) throw new AppFailure(notThere(id));
    const there = open.get(id);
    if (there !== undefined) {
      // Most recently used last.
      open.delete(id);
      open.set(id, there);
      return there;
    }
    const story = await openKeptStory(folderOf(id), {
      disk,
      trouble,
      now,
      ...(options.retryAfter === undefined ? {} : { retryAfter: options.retryAfter }),
    });
    open.set(id, story);
    for (const [other, { waiting, close }] of open) {
      if (open.size <= openAtOnce) break;
      if (other === id || waiting > 0 || queues.has(other)) continue;
      open.delete(other);
      await close();
    }
    return story;
  }

  /** Notes what is new of a story in the list and in the index. */
  async function note(record: StoryRecord, snapshot: Snapshot, tell = true): Promise<StorySummary> {
    const summary = summarise(record, snapshot);
    rows.set(record.id, { summary, sha256: record.sha256 });
    await withIndex(async (index) => {
      const { mtimeMs } = await disk.stat(folderOf(record.id));
      index.put({ stamp: mtimeMs, sha256: record.sha256, summary }, wordsOf(snapshot.story));
    });
    if (tell) changed([summary]);
    return summary;
  }

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

  await load();

  /** Reads the list from the index where a folder has not changed since, and from the folder where it has. */
  async function load(): Promise<void> {
    const known = (await withIndex((index) => index.rows())) ?? new Map();
    const names = await disk.readdir(folder);
    for (const name of names)
      if (name.endsWith(halfWritten)) await disk.rm(path.join(folder, name), { recursive: true, force: true });
    const ids = names.filter(isStoryId);
    for (const id of known.keys()) if (!ids.includes(id)) await withIndex((index) => index.remove(id));
    await Promise.all(
      inLanes(ids, 8, async (id) => {
        const row = known.get(id);
        if (row !== undefined && row.stamp === (await disk.stat(folderOf(id))).mtimeMs) {
          rows.set(id, row);
          return;
        }
        try {
          const { record, recovered } = await readStoryFiles(disk, folderOf(id));
          await note(record, recovered.snapshot, false);
        } catch (error) {
          log(`the story in ${folderOf(id)} cannot be read`, error);
        }
      }),
    );
  }

  return {
    folderOf,
    list: () => [...rows.values()].map(({ summary }) => summary).sort((a, b) => (a.changed < b.changed ? 1 : -1)),

    search: async (words) => {
      const found = await withIndex((index) => index.search(words));
      return found?.filter((id) => rows.has(id)) ?? (await searchFolders(words));
    },

    open: (id) =>
      inTurn(id, async () => {
        const { record, snapshot, received, steps, next, mended, passedOver } = await kept(id);
        const summary = rows.get(id)?.summary ?? summarise(record, snapshot);
        return { id, summary, received, story: snapshot.story, steps, next, recovered: mended, passedOver };
      }),

    append: async (id, batch) => {
      // In turn only until the batch stands in line: the next one need not wait for the disk.
      const { written } = await inTurn(id, async () => {
        const story = await kept(id);
        const written = story.append(batch);
        written.catch(() => undefined);
        if (story.record.state === "new") {
          await story.setState("in-hand");
          await note(story.record, story.snapshot);
        }
        return { written };
      });
      await written;
      return { kept: batch.seq };
    },

    snapshot: (id, upTo, story, counts) =>
      inTurn(id, async () => {
        const there = await kept(id);
        await there.replaceSnapshot(upTo, story, counts);
        await note(there.record, there.snapshot);
        return { next: there.next };
      }),

    passOver: (id, passedOver) => inTurn(id, async () => (await kept(id)).passOver(passedOver)),

    summaryOf: (id) => rows.get(id)?.summary,

    setState: (id, state) =>
      inTurn(id, async () => {
        const story = await kept(id);
        await story.setState(state);
        return note(story.record, story.snapshot);
      }),

    keepExport: (id, story, receipt) =>
      inTurn(id, async () => {
        const there = await kept(id);
        await there.keepExport(story, receipt);
        await there.setState("exported");
        await note(there.record, there.snapshot);
      }),

    wire: (id) =>
      inTurn(id, async () => {
        const { record } = await kept(id);
        return { name: record.wire, bytes: await disk.readFile(wirePath(folderOf(id), record)) };
      }),

    sameFile: (sha256) => [...rows].filter(([, row]) => row.sha256 === sha256).map(([id]) => id),

    receive: async (file) => {
      const at = now();
      const ids: StoryId[] = [];
      let sibling: StoryRecord | undefined;
      for (const [number, story] of file.stories.entries()) {
        const title = story.meta.slug ?? story.headline?.text ?? file.name;
        const id = makeStoryId(at, title, random);
        try {
          const { record, snapshot } = await receiveStory(
            disk,
            folder,
            id,
            file,
            story,
            number,
            at.toISOString(),
            sibling,
          );
          sibling ??= record;
          await note(record, snapshot);
        } catch (error) {
          throw asFailure(id, error);
        }
        ids.push(id);
      }
      return ids;
    },

    waiting: () => [...open.values()].reduce((sum, story) => sum + story.waiting, 0),

    close: async () => {
      await Promise.all([...queues.values()].map((turn) => turn.catch(() => undefined)));
      for (const story of open.values()) await story.close();
      open.clear();
      index?.close();
      index = undefined;
    },
  };

  /** The slow way, for a desk without an index: every story is read. */
  async function searchFolders(typed: string): Promise<readonly StoryId[]> {
    const words = typed.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const found: StoryId[] = [];
    if (words.length === 0) return found;
    for (const { id } of [...rows.values()].map(({ summary }) => summary)) {
      const { recovered } = await readStoryFiles(disk, folderOf(id));
      const { title, text } = wordsOf(recovered.snapshot.story);
      const all = `${title}\n${text}`.toLowerCase();
      if (words.every((word) => all.includes(word))) found.push(id);
    }
    return found;
  }
}

/** Works through a list with a few at once. */
function inLanes<T>(items: readonly T[], lanes: number, work: (item: T) => Promise<void>): readonly Promise<void>[] {
  const left = [...items];
  return Array.from({ length: lanes }, async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  });
}

const notThere = (id: StoryId): AppError => ({ code: "not-found", message: `There is no story “${id}” on the desk.` });

function asFailure(id: StoryId, error: unknown): unknown {
  if (error instanceof AppFailure) return error;
  if (error instanceof UnreadableStory) return new AppFailure({ code: "unreadable", message: error.message });
  if (codeOf(error) === "ENOENT")
    return new AppFailure({ code: "not-found", message: `Files of “${id}” are missing from the desk.` });
  if (codeOf(error) !== undefined)
    return new AppFailure({ code: "disk", message: `The desk could not be written, for ${whyNot(error)}.` });
  return error;
}
