import path from "node:path";
import type * as v from "valibot";
import type { CheckHealth, HouseDecisions, StoryId, Tallied } from "../../ipc/contract.ts";
import { readChecked, writeChecked } from "../desk/checked-json.ts";
import { type Disk, makeFolder } from "../desk/disk.ts";
import { readOrSetAside } from "../desk/read-or-set-aside.ts";
import { decisionsShape, tallyShape } from "./house-shapes.ts";
import { healthOf, noTally, withStory } from "./tally.ts";

/** What holds for all stories of the desk: words that are right, checks that are off, and how the checks have fared. */
export interface House {
  decisions(): HouseDecisions;
  /** Answers when it is on the disk. */
  decide(decisions: HouseDecisions): Promise<void>;
  tally(id: StoryId, findings: readonly Tallied[]): void;
  health(): readonly CheckHealth[];
  /** Waits for what is being written. */
  settle(): Promise<void>;
}

export interface HouseOptions {
  readonly disk: Disk;
  /** The folder of the desk. */
  readonly folder: string;
  /** Something that matters less than a story could not be kept or read. */
  readonly log: (what: string, error?: unknown) => void;
  /** Calls later, once: counts are written when the hand rests. */
  readonly later: (run: () => void) => void;
}

const nothing: HouseDecisions = { words: [], off: [] };

/** Opens the two files of the house; one that is damaged is kept aside and begun anew. */
export async function openHouse({ disk, folder, log, later }: HouseOptions): Promise<House> {
  await makeFolder(disk, folder);
  const decisionsFile = path.join(folder, "house.json");
  const tallyFile = path.join(folder, "check-health.json");

  const read = async <T>(file: string, shape: v.GenericSchema<unknown, T>): Promise<T | undefined> =>
    readOrSetAside({ disk, file, parse: readChecked, shape, log });

  let decisions = (await read(decisionsFile, decisionsShape)) ?? nothing;
  let tally = (await read(tallyFile, tallyShape)) ?? noTally;
  let writing: Promise<void> = Promise.resolve();
  let due = false;

  /** One write at a time; a failure is told to whoever asked and does not stop the next. */
  function write(file: string, data: () => object): Promise<void> {
    const mine = writing.then(() => writeChecked(disk, file, data()));
    writing = mine.catch(() => undefined);
    return mine;
  }

  function writeTally(): void {
    if (!due) return;
    due = false;
    write(tallyFile, () => tally).catch((error: unknown) => log("the counts of the checks could not be kept", error));
  }

  return {
    decisions: () => decisions,
    decide: async (next) => {
      await write(decisionsFile, () => next);
      decisions = next;
    },
    tally: (id, findings) => {
      tally = withStory(tally, id, findings, new Set(decisions.off.map(({ check }) => check)));
      if (due) return;
      due = true;
      later(writeTally);
    },
    health: () => healthOf(tally),
    settle: async () => {
      writeTally();
      await writing;
    },
  };
}
