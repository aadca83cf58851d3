import { randomInt } from "node:crypto";
import path from "node:path";
import type { StoryId, StorySummary } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import { log } from "../log.ts";
import { makeArrivals } from "./arrivals.ts";
import { backAsItLeft } from "./back-as-it-left.ts";
import type { Desk, DeskOptions } from "./desk.ts";
import { dropHead, headOf, keepHead } from "./desk-head.ts";
import { type Noted, openDeskList } from "./desk-list.ts";
import { makeFolder, realDisk } from "./disk.ts";
import { duplicateStory } from "./duplicate-story.ts";
import { asFailure, notThere } from "./failures.ts";
import { findRecovered } from "./find-recovered.ts";
import type { KeptStory } from "./kept-story.ts";
import { makeOpenStories } from "./open-stories.ts";
import { openedStory } from "./opened-story.ts";
import { openPictures } from "./pictures.ts";
import { receiveFile } from "./receive-file.ts";
import { keepElsewhere } from "./second-place.ts";
import { readStoryFiles, wirePath } from "./story-files.ts";
import { isStoryId, makeStoryId } from "./story-id.ts";
import { summarise } from "./summarise.ts";
import { makeTypedOrders } from "./typed-orders.ts";
import { listVersions, readVersion } from "./versions.ts";

/** Opens the desk and reads what is on it. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { disk, changed } = options;
  const now = options.now ?? (() => new Date());
  const random = options.random ?? (() => randomInt(2 ** 32) / 2 ** 32);
  const folder = path.join(options.folder, "stories");
  await makeFolder(disk, folder);
  await dropHead(disk, options.folder);
  const list = await openDeskList({
    disk,
    folder,
    index: options.index,
    unreadable: options.unreadable,
    corrected: (summary) => changed([summary]),
    doubtful: options.unclean === true,
  });
  const recovering = options.unclean === true ? findRecovered(disk, folder, list.all()) : Promise.resolve([]);
  const typed = makeTypedOrders();
  const summaryOf = (id: StoryId): StorySummary | undefined => {
    const summary = list.summaryOf(id);
    return summary === undefined ? undefined : typed.over(summary);
  };
  const folderOf = (id: StoryId): string => path.join(folder, id);

  /** The folder of a story that is on the desk: reading it needs no journal. */
  const known = (id: StoryId): string => {
    if (!isStoryId(id) || list.summaryOf(id) === undefined) throw new AppFailure(notThere(id));
    return folderOf(id);
  };
  const open = makeOpenStories(known, { ...options, now });
  const withStory = open.take;

  const noteAndTell = async (story: Noted): Promise<StorySummary> => {
    const summary = typed.over(await list.note(story));
    changed([summary]);
    return summary;
  };

  const read = async <T>(id: StoryId, work: (folder: string) => Promise<T>): Promise<T> => {
    try {
      return await work(known(id));
    } catch (error) {
      throw asFailure(id, error);
    }
  };

  const moveOn = (id: StoryId, move: (story: KeptStory) => Promise<void>): Promise<StorySummary> =>
    withStory(id, async (story) => {
      try {
        await move(story);
      } catch (error) {
        // A kill may be kept although its state is not: the gate goes by the list.
        if (story.acts.held !== undefined) await noteAndTell(story);
        throw error;
      }
      return noteAndTell(story);
    });

  const arrivals = makeArrivals({
    each: list.each,
    now,
    hold: (id, order) => moveOn(id, (story) => story.hold(order)),
    ask: (id, question) => moveOn(id, (story) => story.ask(question)),
  });

  /** The batch is in line by now: that its state cannot be written must not make the window send it again. */
  async function takeInHand(story: KeptStory): Promise<void> {
    const { state, left } = story.record;
    try {
      // A story that left and is changed is in work again: what is out there is not what stands here.
      const next = state === "new" || state === "exported" ? "in-hand" : state;
      await story.setState(next, left === undefined ? undefined : { ...left, changed: true });
      await noteAndTell(story);
    } catch (error) {
      log(`${story.record.id} could not be marked as in hand`, error);
    }
  }

  return {
    folderOf,
    recovered: () => recovering,
    retry: open.retry,
    // Not in turn: whoever asks for it has a turn that waits for the disk.
    keepElsewhere: async (place, id, story) => {
      const there = open.there(id);
      if (there === undefined) throw new AppFailure(notThere(id));
      const snapshot = { base: there.next + 1, at: now().toISOString(), story };
      await keepElsewhere(realDisk, place, id, snapshot);
    },
    pictures: openPictures(disk, path.join(options.folder, "pictures")),
    list: () => list.all().map(typed.over),
    lookedAt: list.lookedAt,
    search: list.search,
    summaryOf,
    noteOrders: (id, orders) => {
      if (list.summaryOf(id) === undefined) return;
      typed.set(id, orders);
      changed([summaryOf(id)].filter((summary) => summary !== undefined));
    },
    sameFile: list.sameFile,

    open: (id) =>
      withStory(id, async (story) => {
        const summary = summaryOf(id) ?? summarise(story.record, story.snapshot, story.acts);
        const mended = story.tellMended();
        // What was mended may have changed what holds it.
        return openedStory(story, mended.length === 0 ? summary : await noteAndTell(story), mended);
      }),

    append: async (id, batch) => {
      // In turn only until the batch stands in line: the next one need not wait for the disk.
      const { written } = await withStory(id, async (story) => {
        const written = story.append(batch);
        written.catch(() => undefined);
        const { state, left } = story.record;
        if (state === "new" || (left !== undefined && left.changed !== true)) await takeInHand(story);
        return { written };
      });
      await written;
      return { kept: batch.seq };
    },

    snapshot: (id, upTo, story, counts) =>
      withStory(id, async (there) => {
        await there.replaceSnapshot(upTo, story, counts);
        typed.kept(id, story.meta);
        await backAsItLeft(disk, folderOf(id), there);
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
      if (summary !== undefined) changed([typed.over(summary)]);
    },

    peek: (id) =>
      read(id, async (folder) => {
        const { recovered, passedOver } = await readStoryFiles(disk, folder);
        return { story: recovered.snapshot.story, passedOver };
      }),

    duplicate: (id) =>
      withStory(id, async ({ record, snapshot, received, acts }) => {
        const at = now();
        const copy = makeStoryId(at, snapshot.story.meta.slug ?? snapshot.story.headline?.text ?? record.wire, random);
        const made = await duplicateStory(disk, folder, record, copy, at.toISOString());
        await noteAndTell({ record: made, snapshot, received, acts });
        return copy;
      }),

    versions: (id) => read(id, (folder) => listVersions(disk, folder)),
    version: (id, name) => read(id, (folder) => readVersion(disk, folder, name)),
    keepVersion: (id, why, story) => withStory(id, (there) => there.keepVersion(why, story)),
    setBaseline: (id, baseline) => withStory(id, (story) => story.setBaseline(baseline)),
    keepChecked: (id, checked) => withStory(id, (story) => story.keepChecked(checked)),

    setState: (id, state) => moveOn(id, (story) => story.setState(state)),
    revive: (id, because) => moveOn(id, (story) => story.revive(because)),
    answerOrder: (id, order, means) =>
      moveOn(id, (story) => {
        const question = story.acts.asked?.find((one) => one.id === order);
        if (question === undefined || !means) return story.notMeant(order);
        const { because: _because, ...named } = question;
        return story.hold(named);
      }),

    actsFor: (id, story) => withStory(id, (there) => there.actsFor(story)),

    keepLeaving: (id, receipt, readable) => withStory(id, (there) => there.keepReceipt(receipt, readable)),
    keepStayed: (id, name, receipt, readable) =>
      withStory(id, async (there) => void (await there.keepReceipt(receipt, readable, name))),

    keepExport: (id, story, receipt, way, name) =>
      withStory(id, async (there) => {
        await there.keepReceipt(receipt, undefined, name);
        await there.keepVersion("exported", story);
        await there.setState("exported", { at: now().toISOString(), ...way });
        await noteAndTell(there);
      }),

    keepPrint: (id, story, receipt, readable, name) =>
      withStory(id, async (there) => {
        await there.keepReceipt(receipt, readable, name);
        await there.keepVersion("exported", story);
      }),

    received: (id) => withStory(id, (story) => Promise.resolve(story.received)),

    wire: (id) =>
      withStory(id, async ({ record }) => ({
        name: record.wire,
        bytes: await disk.readFile(wirePath(folderOf(id), record)),
      })),

    receive: (file, goOn = () => true) =>
      receiveFile({ disk, folder, now, random, arrivals, note: noteAndTell }, file, goOn),

    waiting: open.waiting,

    close: async () => {
      await open.close();
      if (options.rules !== undefined) await keepHead(disk, options.folder, headOf(list.all(), options.rules));
      list.close();
    },
  };
}
