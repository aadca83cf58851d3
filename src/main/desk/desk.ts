import { randomInt } from "node:crypto";
import path from "node:path";
import type { CheckedWords } from "../../core/checks/checked-words.ts";
import type { Story } from "../../core/story/story.ts";
import type {
  BaselineBlock,
  DeskState,
  FindingCounts,
  OpenedStory,
  PassedOver,
  RecoveredStory,
  SearchHit,
  StepBatch,
  StoryId,
  StorySummary,
  Version,
  VersionReason,
} from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import { log } from "../log.ts";
import type { DeskIndex } from "./desk-index.ts";
import { type Noted, openDeskList } from "./desk-list.ts";
import { type Disk, makeFolder, realDisk } from "./disk.ts";
import { duplicateStory } from "./duplicate-story.ts";
import { asFailure, notThere } from "./failures.ts";
import { findRecovered } from "./find-recovered.ts";
import { type KeptStory, openKeptStory } from "./kept-story.ts";
import { openedStory } from "./opened-story.ts";
import { openPictures, type Pictures } from "./pictures.ts";
import { type ReceivedFile, receiveStory } from "./receive-story.ts";
import { keepElsewhere } from "./second-place.ts";
import type { StoryRecord } from "./shapes.ts";
import { readStoryFiles, wirePath } from "./story-files.ts";
import { isStoryId, makeStoryId } from "./story-id.ts";
import { summarise } from "./summarise.ts";
import type { Trouble } from "./trouble.ts";
import { makeTurns } from "./turns.ts";
import { listVersions, readVersion } from "./versions.ts";

/** The local library of stories: a folder a story, and an index over them where there is one. */
export interface Desk {
  list(): readonly StorySummary[];
  /** Every folder was looked at, and what the index did not know of it was told. */
  readonly lookedAt: Promise<void>;
  search(words: string): Promise<readonly SearchHit[]>;
  open(id: StoryId): Promise<OpenedStory>;
  append(id: StoryId, batch: StepBatch): Promise<{ readonly kept: number }>;
  snapshot(id: StoryId, upTo: number, story: Story, counts: FindingCounts): Promise<{ readonly next: number }>;
  passOver(id: StoryId, passedOver: readonly PassedOver[]): Promise<void>;
  /** Open findings that were counted without a change of the story. */
  count(id: StoryId, counts: FindingCounts): Promise<void>;
  /** A story without opening it. */
  peek(id: StoryId): Promise<{ readonly story: Story; readonly passedOver: readonly PassedOver[] }>;
  duplicate(id: StoryId): Promise<StoryId>;
  versions(id: StoryId): Promise<readonly Version[]>;
  version(id: StoryId, name: string): Promise<Story>;
  keepVersion(id: StoryId, why: VersionReason, story: Story): Promise<Version>;
  setBaseline(id: StoryId, baseline: readonly BaselineBlock[]): Promise<void>;
  keepChecked(id: StoryId, checked: readonly CheckedWords[]): Promise<void>;
  summaryOf(id: StoryId): StorySummary | undefined;
  setState(id: StoryId, state: DeskState): Promise<StorySummary>;
  /** Keeps what left and its receipt, and marks the story as exported. */
  keepExport(id: StoryId, story: Story, receipt: object): Promise<void>;
  /** As an export, with the receipt as a page beside it; the story stays in its state, for paper sends nothing out. */
  keepPrint(id: StoryId, story: Story, receipt: object, readable: Uint8Array): Promise<void>;
  /** The story as it came in. */
  received(id: StoryId): Promise<Story>;
  /** The wire original of a story, byte for byte. */
  wire(id: StoryId): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Ids of stories that came from a file with this content. */
  sameFile(sha256: string): readonly StoryId[];
  /** `goOn` is asked before each story with how many are there; `false` leaves the rest out. */
  receive(file: ReceivedFile, goOn?: (done: number) => boolean): Promise<readonly StoryId[]>;
  readonly pictures: Pictures;
  /** What came back after an end without closing; none after a clean one. */
  recovered(): Promise<readonly RecoveredStory[]>;
  /** Tries a disk that refused again now. */
  retry(): void;
  /** Keeps a story in a second place while the desk's disk refuses. */
  keepElsewhere(place: string, id: StoryId, story: Story): Promise<void>;
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
  /** A folder of the desk in which no story can be read any more. */
  readonly unreadable: (id: StoryId, why: string) => void;
  /** The one before ended without closing. */
  readonly unclean?: boolean;
  readonly now?: () => Date;
  readonly random?: () => number;
  readonly retryAfter?: number;
}

/** Stories whose journals stay open; one is being edited, a few were a moment ago. */
const openAtOnce = 4;

/** Opens the desk and reads what is on it. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { disk, trouble, changed, retryAfter } = options;
  const now = options.now ?? (() => new Date());
  const random = options.random ?? (() => randomInt(2 ** 32) / 2 ** 32);
  const folder = path.join(options.folder, "stories");
  await makeFolder(disk, folder);
  const list = await openDeskList({
    disk,
    folder,
    index: options.index,
    unreadable: options.unreadable,
    corrected: (summary) => changed([summary]),
    doubtful: options.unclean === true,
  });
  const recovering =
    options.unclean === true
      ? findRecovered(
          disk,
          folder,
          list.all().map(({ id }) => id),
        )
      : Promise.resolve([]);
  const open = new Map<StoryId, KeptStory>();
  const turns = makeTurns();

  const folderOf = (id: StoryId): string => path.join(folder, id);

  /** One thing at a time for each story, with its journal open. */
  const withStory = async <T>(id: StoryId, work: (story: KeptStory) => Promise<T>): Promise<T> => {
    try {
      return await turns.take(id, async () => work(await kept(id)));
    } catch (error) {
      throw asFailure(id, error);
    }
  };

  async function kept(id: StoryId): Promise<KeptStory> {
    known(id);
    const there = open.get(id);
    const story =
      there ??
      (await openKeptStory(folderOf(id), { disk, trouble, now, ...(retryAfter === undefined ? {} : { retryAfter }) }));
    // Most recently used last.
    open.delete(id);
    open.set(id, story);
    for (const [other, { waiting, close }] of open) {
      if (open.size <= openAtOnce) break;
      if (other === id || waiting > 0 || turns.busy(other)) continue;
      open.delete(other);
      await close();
    }
    return story;
  }

  const noteAndTell = async (story: Noted): Promise<StorySummary> => {
    const summary = await list.note(story);
    changed([summary]);
    return summary;
  };

  /** The folder of a story that is on the desk: reading it needs no journal. */
  const known = (id: StoryId): string => {
    if (!isStoryId(id) || list.summaryOf(id) === undefined) throw new AppFailure(notThere(id));
    return folderOf(id);
  };

  const read = async <T>(id: StoryId, work: (folder: string) => Promise<T>): Promise<T> => {
    try {
      return await work(known(id));
    } catch (error) {
      throw asFailure(id, error);
    }
  };

  /** The batch is in line by now: that its state cannot be written must not make the window send it again. */
  async function takeInHand(story: KeptStory): Promise<void> {
    try {
      await story.setState("in-hand");
      await noteAndTell(story);
    } catch (error) {
      log(`${story.record.id} could not be marked as in hand`, error);
    }
  }

  return {
    folderOf,
    recovered: () => recovering,
    retry: () => {
      for (const story of open.values()) story.retry();
    },
    // Not in turn: whoever asks for it has a turn that waits for the disk.
    keepElsewhere: async (place, id, story) => {
      const there = open.get(id);
      if (there === undefined) throw new AppFailure(notThere(id));
      const snapshot = { base: there.next + 1, at: now().toISOString(), story };
      await keepElsewhere(realDisk, place, id, snapshot);
    },
    pictures: openPictures(disk, path.join(options.folder, "pictures")),
    list: list.all,
    lookedAt: list.lookedAt,
    search: list.search,
    summaryOf: list.summaryOf,
    sameFile: list.sameFile,

    open: (id) =>
      withStory(id, async (story) => {
        const summary = list.summaryOf(id) ?? summarise(story.record, story.snapshot);
        return openedStory(story, summary, story.tellMended());
      }),

    append: async (id, batch) => {
      // In turn only until the batch stands in line: the next one need not wait for the disk.
      const { written } = await withStory(id, async (story) => {
        const written = story.append(batch);
        written.catch(() => undefined);
        if (story.record.state === "new") await takeInHand(story);
        return { written };
      });
      await written;
      return { kept: batch.seq };
    },

    snapshot: (id, upTo, story, counts) =>
      withStory(id, async (there) => {
        await there.replaceSnapshot(upTo, story, counts);
        await noteAndTell(there);
        return { next: there.next };
      }),

    passOver: (id, passedOver) =>
      withStory(id, async (story) => {
        await story.passOver(passedOver);
        await list.note(story);
      }),

    count: async (id, counts) => {
      const summary = await list.count(id, counts);
      if (summary !== undefined) changed([summary]);
    },

    peek: (id) =>
      read(id, async (folder) => {
        const { recovered, passedOver } = await readStoryFiles(disk, folder);
        return { story: recovered.snapshot.story, passedOver };
      }),

    duplicate: (id) =>
      withStory(id, async ({ record, snapshot, received }) => {
        const at = now();
        const copy = makeStoryId(at, snapshot.story.meta.slug ?? snapshot.story.headline?.text ?? record.wire, random);
        const made = await duplicateStory(disk, folder, record, copy, at.toISOString());
        await noteAndTell({ record: made, snapshot, received });
        return copy;
      }),

    versions: (id) => read(id, (folder) => listVersions(disk, folder)),
    version: (id, name) => read(id, (folder) => readVersion(disk, folder, name)),
    keepVersion: (id, why, story) => withStory(id, (there) => there.keepVersion(why, story)),
    setBaseline: (id, baseline) => withStory(id, (story) => story.setBaseline(baseline)),
    keepChecked: (id, checked) => withStory(id, (story) => story.keepChecked(checked)),

    setState: (id, state) =>
      withStory(id, async (story) => {
        await story.setState(state);
        return noteAndTell(story);
      }),

    keepExport: (id, story, receipt) =>
      withStory(id, async (there) => {
        await there.keepExport(story, receipt);
        await there.setState("exported");
        await noteAndTell(there);
      }),

    keepPrint: (id, story, receipt, readable) => withStory(id, (there) => there.keepExport(story, receipt, readable)),

    received: (id) => withStory(id, (story) => Promise.resolve(story.received)),

    wire: (id) =>
      withStory(id, async ({ record }) => ({
        name: record.wire,
        bytes: await disk.readFile(wirePath(folderOf(id), record)),
      })),

    receive: async (file, goOn = () => true) => {
      const at = now();
      const ids: StoryId[] = [];
      let sibling: StoryRecord | undefined;
      for (const [nth, story] of file.stories.entries()) {
        if (!goOn(nth)) break;
        const index = story.origin.index ?? nth;
        const title = story.meta.slug ?? story.headline?.text ?? file.name;
        const id = makeStoryId(at, title, random);
        try {
          const received = await receiveStory(disk, folder, id, file, story, index, at.toISOString(), sibling);
          sibling ??= received.record;
          await noteAndTell({ ...received, received: received.snapshot.story });
        } catch (error) {
          throw asFailure(id, error);
        }
        ids.push(id);
      }
      return ids;
    },

    waiting: () => [...open.values()].reduce((sum, story) => sum + story.waiting, 0),

    close: async () => {
      await turns.over();
      for (const story of open.values()) await story.close();
      open.clear();
      list.close();
    },
  };
}
