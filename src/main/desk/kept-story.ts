import os from "node:os";
import path from "node:path";
import type { CheckedWords } from "../../core/checks/checked-words.ts";
import type { DeskAct } from "../../core/export/desk-act.ts";
import type { Story, StoryMeta } from "../../core/story/story.ts";
import type {
  BaselineBlock,
  DeskState,
  FindingCounts,
  Left,
  PassedOver,
  StepBatch,
  Version,
  VersionReason,
} from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import { atomicWrite } from "./atomic-write.ts";
import { writeChecked } from "./checked-json.ts";
import { type DeskActs, nextState, withKill, withOrders, withRevival, writeActs } from "./desk-acts.ts";
import { type Disk, makeFolder } from "./disk.ts";
import { type Journal, openJournal } from "./journal.ts";
import { encodeRecord } from "./journal-format.ts";
import { baseOf, journalName, snapshotName } from "./recover.ts";
import type { Snapshot, StoryRecord } from "./shapes.ts";
import {
  mendStoryFiles,
  readStoryFiles,
  writeBaseline,
  writeCheckedWords,
  writePassedOver,
  writeRecord,
} from "./story-files.ts";
import type { Trouble } from "./trouble.ts";
import { pruneVersions, stampOf, writeVersion } from "./versions.ts";

/** A story whose journal is open for writing. */
export interface KeptStory {
  readonly record: StoryRecord;
  readonly received: Story;
  readonly snapshot: Snapshot;
  readonly steps: readonly StepBatch[];
  readonly next: number;
  readonly passedOver: readonly PassedOver[];
  readonly baseline: readonly BaselineBlock[] | undefined;
  readonly checked: readonly CheckedWords[];
  /** What had to be mended, in sentences; told once. */
  tellMended(): readonly string[];
  /** Batches that wait for the disk. */
  readonly waiting: number;
  append(batch: StepBatch): Promise<void>;
  /** Tries a disk that refused again now. */
  retry(): void;
  replaceSnapshot(upTo: number, story: Story, counts: FindingCounts): Promise<void>;
  passOver(passedOver: readonly PassedOver[]): Promise<void>;
  setBaseline(baseline: readonly BaselineBlock[]): Promise<void>;
  keepChecked(checked: readonly CheckedWords[]): Promise<void>;
  /** Moves the story on; a kill stands whatever state follows, and refuses what would let the story go on. `left`: how it leaves with that, or what became of that since. `by`: who moves it, where it is not the desk. */
  setState(state: DeskState, left?: Left, by?: string): Promise<void>;
  /** Takes a kill back, with the reason. */
  revive(because: string): Promise<void>;
  readonly acts: DeskActs;
  /** The acts on a story that wants to leave in these words. */
  actsFor(story: Story): Promise<readonly DeskAct[]>;
  keepVersion(why: VersionReason, story: Story): Promise<Version>;
  /** Keeps a receipt under `receipts/`, in the place of the one of this name; as a page too where none stands elsewhere. Answers with its name. */
  keepReceipt(receipt: object, readable?: Uint8Array, name?: string): Promise<string>;
  close(): Promise<void>;
}

export interface KeptStoryOptions {
  readonly disk: Disk;
  readonly trouble: Trouble;
  readonly now: () => Date;
  /** Who sits at this machine. */
  readonly who?: (() => string) | undefined;
  /** Milliseconds between two tries of a disk that refuses. */
  readonly retryAfter?: number;
}

const thisUser = (): string => os.userInfo().username;

/** How long two versions are apart that are kept without being asked for. */
const versionEvery = 10 * 60_000;

/** Opens one story's folder: mends what a crash left, then writes. One caller at a time; `desk.ts` sees to that. */
export async function openKeptStory(folder: string, options: KeptStoryOptions): Promise<KeptStory> {
  const { disk, trouble, now, who = thisUser } = options;
  const files = await readStoryFiles(disk, folder);
  const { journal: file, good } = await mendStoryFiles(disk, folder, files);
  let journal: Journal = await openJournal(disk, file, good, trouble, options.retryAfter);
  let { record, acts, passedOver, checked, baseline } = files;
  let { snapshot } = files.recovered;
  let steps: StepBatch[] = [...files.recovered.steps];
  let lastVersion = 0;
  const mended = [...files.mended];

  const next = (): number => snapshot.base + steps.length;

  async function keepVersion(why: VersionReason, story: Story): Promise<Version> {
    const at = now();
    lastVersion = at.getTime();
    const version = await writeVersion(disk, folder, at, why, snapshot.base, story);
    await pruneVersions(disk, folder, at);
    return version;
  }

  async function keepActs(next: DeskActs): Promise<void> {
    if (next === acts) return;
    await writeActs(disk, folder, next);
    acts = next;
  }

  async function noteOrders(meta: StoryMeta): Promise<void> {
    await keepActs(withOrders(acts, files.received.story.meta, meta, now().toISOString(), who()));
  }

  async function moveTo(state: DeskState, left = record.left): Promise<void> {
    const changed = { ...record, state, ...(left === undefined ? {} : { left }) };
    await writeRecord(disk, folder, changed);
    record = changed;
  }

  return {
    get record() {
      return record;
    },
    received: files.received.story,
    get snapshot() {
      return snapshot;
    },
    get steps() {
      return steps;
    },
    get next() {
      return next();
    },
    get passedOver() {
      return passedOver;
    },
    get baseline() {
      return baseline;
    },
    keepVersion,
    get checked() {
      return checked;
    },
    tellMended: () => mended.splice(0),
    get waiting() {
      return journal.waiting;
    },
    keepReceipt: async (receipt, readable, name = stampOf(now())) => {
      // The name comes from here and goes round through the ways out.
      const receipts = path.join(folder, "receipts");
      await makeFolder(disk, receipts);
      await writeChecked(disk, path.join(receipts, `${name}.json`), receipt);
      if (readable !== undefined) await atomicWrite(disk, path.join(receipts, `${name}.html`), readable);
      return name;
    },

    append: (batch) => {
      // Sent again because the answer was lost on the way: it is here already, or on its way to the disk.
      if (batch.seq < next()) return journal.flushed();
      if (batch.seq > next())
        throw new AppFailure({
          code: "unexpected",
          message: `Change ${batch.seq} came before change ${next()}; the window sends the whole story instead.`,
        });
      steps.push(batch);
      return journal.append(batch);
    },

    retry: () => journal.retry(),

    replaceSnapshot: async (upTo, story, counts) => {
      if (upTo < snapshot.base)
        throw new AppFailure({
          code: "unexpected",
          message: `A snapshot before change ${upTo} is older than the one that is kept.`,
        });
      await noteOrders(story.meta);
      const at = now();
      const fresh: Snapshot = { base: upTo, at: at.toISOString(), counts, story };
      const previous = snapshot;
      // However the clock was set meanwhile.
      if (Math.abs(at.getTime() - lastVersion) >= versionEvery && steps.length > 0)
        await keepVersion("before", previous.story);
      await writeChecked(disk, path.join(folder, snapshotName(upTo)), fresh);
      // What came in while the window wrote: not in the snapshot, so it opens the new journal.
      const carried = steps.filter((batch) => batch.seq >= upTo);
      const bytes = Buffer.concat(carried.map(encodeRecord));
      if (upTo !== previous.base) {
        const newFile = path.join(folder, journalName(upTo));
        await atomicWrite(disk, newFile, bytes);
        const old = journal;
        journal = await openJournal(disk, newFile, bytes.length, trouble, options.retryAfter);
        await old.close(true);
      }
      snapshot = fresh;
      steps = carried;
      const generations = new Set([upTo, previous.base]);
      if (upTo !== previous.base)
        for (const name of await disk.readdir(folder)) {
          const base = baseOf(name);
          if (base !== undefined && !generations.has(base)) await disk.rm(path.join(folder, name), { force: true });
        }
    },

    passOver: async (list) => {
      await writePassedOver(disk, folder, list);
      passedOver = list;
    },

    setBaseline: async (blocks) => {
      await writeBaseline(disk, folder, blocks);
      baseline = blocks;
    },

    keepChecked: async (list) => {
      await writeCheckedWords(disk, folder, list);
      checked = list;
    },

    get acts() {
      return acts;
    },
    actsFor: async ({ meta }) => {
      await noteOrders(meta);
      return acts.acts;
    },

    setState: async (wanted, left, by = who()) => {
      const state = nextState(record.id, acts, record.state, wanted);
      // The kill first: whatever fails after that, it stands.
      if (wanted === "killed") await keepActs(withKill(acts, now().toISOString(), by));
      // An older Wiredesk kept a kill as a state alone, which is about to be written over.
      else if (acts.held !== undefined) await writeActs(disk, folder, acts);
      await moveTo(state, left);
    },

    revive: async (because) => {
      if (acts.held === undefined) return;
      await keepActs(withRevival(acts, now().toISOString(), who(), because));
      await moveTo("in-hand");
    },

    close: () => journal.close(),
  };
}
