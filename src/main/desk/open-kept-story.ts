import os from "node:os";
import path from "node:path";
import type { NamingOrder } from "../../core/export/desk-act.ts";
import type { Story } from "../../core/story/story.ts";
import type { DeskState, Left, StepBatch, Version, VersionReason } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import { atomicWrite } from "./atomic-write.ts";
import { writeChecked } from "./checked-json.ts";
import { byAgency, nextState, withKill, withoutQuestion, withQuestion, withRevival } from "./desk-acts.ts";
import { makeFolder } from "./disk.ts";
import { type Journal, openJournal } from "./journal.ts";
import { encodeRecord } from "./journal-format.ts";
import { keepActs } from "./kept-acts.ts";
import type { KeptStory, KeptStoryOptions } from "./kept-story.ts";
import { baseOf, journalName, snapshotName } from "./recover.ts";
import type { Snapshot } from "./shapes.ts";
import {
  mendStoryFiles,
  readStoryFiles,
  writeBaseline,
  writeCheckedWords,
  writePassedOver,
  writeRecord,
} from "./story-files.ts";
import { pruneVersions, stampOf, writeVersion } from "./versions.ts";

const thisUser = (): string => os.userInfo().username;

/** How long two versions are apart that are kept without being asked for. */
const versionEvery = 10 * 60_000;

/** Opens one story's folder: mends what a crash left, then writes. One caller at a time; `desk.ts` sees to that. */
export async function openKeptStory(folder: string, options: KeptStoryOptions): Promise<KeptStory> {
  const { disk, trouble, now, who = thisUser } = options;
  const files = await readStoryFiles(disk, folder);
  const { journal: file, good } = await mendStoryFiles(disk, folder, files);
  let journal: Journal = await openJournal(disk, file, good, trouble, options.retryAfter);
  let { record, passedOver, checked, baseline } = files;
  const stamp = () => ({ at: now().toISOString(), by: who() });
  const acts = keepActs(disk, folder, files.acts, files.received.story.meta, stamp);
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

  async function moveTo(state: DeskState, left = record.left): Promise<void> {
    const changed = { ...record, state, ...(left === undefined ? {} : { left }) };
    await writeRecord(disk, folder, changed);
    record = changed;
  }

  async function setState(wanted: DeskState, left?: Left, order?: NamingOrder): Promise<void> {
    const state = nextState(record.id, acts.all, record.state, wanted);
    const { at, by } = stamp();
    // The kill first: whatever fails after that, it stands.
    if (wanted === "killed") await acts.keep(withKill(acts.all, at, order === undefined ? by : byAgency(order), order));
    // An older Wiredesk kept a kill as a state alone, which is about to be written over.
    else if (acts.all.held !== undefined) await acts.writeAgain();
    await moveTo(state, left);
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
      await acts.noteOrders(story.meta);
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
      return acts.all;
    },
    actsFor: async ({ meta }) => {
      await acts.noteOrders(meta);
      return acts.all.acts;
    },
    setState: (wanted, left) => setState(wanted, left),
    hold: (order) => setState("killed", undefined, order),
    ask: (question) => acts.keep(withQuestion(acts.all, question)),
    notMeant: (order) => {
      const { at, by } = stamp();
      return acts.keep(withoutQuestion(acts.all, order, at, by));
    },
    revive: async (because) => {
      if (acts.all.held === undefined) return;
      const { at, by } = stamp();
      await acts.keep(withRevival(acts.all, at, by, because));
      await moveTo("in-hand");
    },

    close: () => journal.close(),
  };
}
