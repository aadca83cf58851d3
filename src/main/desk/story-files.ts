import { createHash } from "node:crypto";
import path from "node:path";
import * as v from "valibot";
import type { CheckedWords } from "../../core/checks/checked-words.ts";
import type { BaselineBlock, PassedOver } from "../../ipc/contract.ts";
import { atomicWrite, halfWritten } from "./atomic-write.ts";
import { actsFrom, actsName, type DeskActs, readActs, writeActs } from "./desk-acts.ts";
import { readChecked, writeChecked } from "./checked-json.ts";
import { type Disk, readIfThere, syncFolder, makeFolder } from "./disk.ts";
import { encodeRecord } from "./journal-format.ts";
import { baseOf, type FoundFiles, journalName, type Recovered, recover } from "./recover.ts";
import {
  baselineShape,
  checkedShape,
  passedOverShape,
  recordShape,
  type Snapshot,
  snapshotShape,
  type StoryRecord,
} from "./shapes.ts";

/** One story's folder, read and mended. */
export interface StoryFiles {
  readonly record: StoryRecord;
  readonly received: Snapshot;
  readonly recovered: Recovered;
  readonly passedOver: readonly PassedOver[];
  /** What changes are shown against, if not the story as received. */
  readonly baseline?: readonly BaselineBlock[];
  readonly checked: readonly CheckedWords[];
  /** What holds the story, and what was done about that. */
  readonly acts: DeskActs;
  /** Facts of the desk that were damaged or gone and are made anew: their files. */
  readonly rebuilt: readonly string[];
  /** What had to be mended, in sentences. */
  readonly mended: readonly string[];
}

/** What the files of a story's folder are called. */
export const storyFileNames = {
  record: "story.json",
  received: "received.json",
  passedOver: "passed-over.json",
  baseline: "baseline.json",
  checked: "checked.json",
  acts: actsName,
} as const;
const names = storyFileNames;
const wireFolder = "wire";
const damagedFolder = "damaged";

/** A folder in which nothing of a story can be read. */
export class UnreadableStory extends Error {}

/** Reads a story's folder without changing it: for lists and the index. */
export async function readStoryFiles(disk: Disk, folder: string): Promise<StoryFiles> {
  const found = await foundFiles(disk, folder);
  const mended: string[] = [];
  const receivedBytes = await readIfThere(disk, path.join(folder, names.received));
  const kept = receivedBytes && v.safeParse(snapshotShape, readChecked(receivedBytes));
  const received = kept?.success ? kept.output : oldestSnapshot(found);
  if (received === undefined)
    throw new UnreadableStory(
      `Nothing of this story can be read any more. The wire original is in ${path.join(folder, wireFolder)}: drop it in again.`,
    );
  if (!kept?.success)
    mended.push(
      `The story as received (${names.received}) is damaged; the oldest version that is whole stands in for it.`,
    );
  const recovered = recover(found, received);
  const baseline = await readBaseline(disk, folder);
  const facts = await readFacts(disk, folder, received);
  return {
    ...facts,
    received,
    recovered,
    passedOver: await readPassedOver(disk, folder),
    ...(baseline === undefined ? {} : { baseline }),
    checked: await readCheckedWords(disk, folder),
    mended: [...mended, ...facts.rebuilt.map((name) => lostFacts(name, facts.acts)), ...describe(recovered)],
  };
}

/**
 * Sets damaged files aside under `damaged/` and writes the clean journal that the next record can follow. Answers with
 * that journal's path and length.
 */
export async function mendStoryFiles(
  disk: Disk,
  folder: string,
  { recovered, rebuilt, record, acts }: StoryFiles,
): Promise<{ readonly journal: string; readonly good: number }> {
  const { snapshot, steps, damaged, stranded } = recovered;
  const journal = path.join(folder, journalName(snapshot.base));
  const records = Buffer.concat(steps.map(encodeRecord));
  const found = await foundFiles(disk, folder);
  const present = found.get(path.basename(journal));
  const aside = new Set(damaged);
  if (stranded > 0) for (const name of found.keys()) if (name.endsWith(".log")) aside.add(name);
  // First the copies, then the clean journal, last the removal: at no moment is a record in no file at all.
  if (aside.size > 0) await keepAside(disk, folder, aside);
  const clean = present?.subarray(0, records.length).equals(records) === true && !aside.has(path.basename(journal));
  if (!clean) await atomicWrite(disk, journal, records);
  if (rebuilt.length > 0) {
    const there = new Set(await disk.readdir(folder));
    await keepAside(
      disk,
      folder,
      rebuilt.filter((name) => there.has(name)),
    );
    // The acts first: at no moment does the record alone say that nothing holds the story.
    await writeActs(disk, folder, acts);
    await writeRecord(disk, folder, record);
  }
  for (const name of aside)
    if (name !== path.basename(journal)) await disk.rm(path.join(folder, name), { force: true });
  for (const name of await disk.readdir(folder))
    if (name.endsWith(halfWritten)) await disk.rm(path.join(folder, name), { force: true });
  return { journal, good: records.length };
}

export const writeRecord = (disk: Disk, folder: string, record: StoryRecord): Promise<void> =>
  writeChecked(disk, path.join(folder, names.record), record);

export const writeReceived = (disk: Disk, folder: string, received: Snapshot): Promise<void> =>
  writeChecked(disk, path.join(folder, names.received), received);

export const writePassedOver = (disk: Disk, folder: string, passedOver: readonly PassedOver[]): Promise<void> =>
  writeChecked(disk, path.join(folder, names.passedOver), { passedOver });

export const writeBaseline = (disk: Disk, folder: string, baseline: readonly BaselineBlock[]): Promise<void> =>
  writeChecked(disk, path.join(folder, names.baseline), { baseline });
export const writeCheckedWords = (disk: Disk, folder: string, checked: readonly CheckedWords[]): Promise<void> =>
  writeChecked(disk, path.join(folder, names.checked), { checked });

/** Where the wire original of a story lies. */
export const wirePath = (folder: string, { wire }: Pick<StoryRecord, "wire">): string =>
  path.join(folder, wireFolder, wire);

async function foundFiles(disk: Disk, folder: string): Promise<FoundFiles> {
  const found = new Map<string, Buffer>();
  for (const name of await disk.readdir(folder))
    if (baseOf(name) !== undefined) found.set(name, await disk.readFile(path.join(folder, name)));
  return found;
}

function oldestSnapshot(found: FoundFiles): Snapshot | undefined {
  const whole = [...found].flatMap(([name, bytes]) => {
    const parsed = v.safeParse(snapshotShape, name.endsWith(".json") ? readChecked(bytes) : undefined);
    return parsed.success ? [parsed.output] : [];
  });
  return whole.sort((a, b) => a.base - b.base)[0];
}

async function readRecord(disk: Disk, folder: string): Promise<StoryRecord | undefined> {
  const bytes = await readIfThere(disk, path.join(folder, names.record));
  const record = v.safeParse(recordShape, bytes && readChecked(bytes));
  return record.success && record.output.id === path.basename(folder) ? record.output : undefined;
}

/** What the desk knows of the story besides its words. A kill outlives the damage of either of its files. */
async function readFacts(
  disk: Disk,
  folder: string,
  received: Snapshot,
): Promise<Pick<StoryFiles, "record" | "acts" | "rebuilt">> {
  const whole = await readRecord(disk, folder);
  const record = whole ?? (await rebuildRecord(disk, folder, received));
  const kept = await readActs(disk, folder);
  const acts = actsFrom(kept, record, whole !== undefined);
  return {
    record: whole === undefined && acts.held?.why === "killed" ? { ...record, state: "killed" } : record,
    acts,
    rebuilt: [...(whole === undefined ? [names.record] : []), ...(kept === "damaged" ? [names.acts] : [])],
  };
}

const lostFacts = (name: string, { held }: DeskActs): string =>
  held?.why === "unknown"
    ? `${name} is damaged, and whether this story was killed is not known: it is held until somebody revives it and says why.`
    : `${name} is damaged; what it said was made out from the other files.`;

/** What `story.json` said can be found out again, but for the state. */
async function rebuildRecord(disk: Disk, folder: string, received: Snapshot): Promise<StoryRecord> {
  const [wire = ""] = await disk.readdir(path.join(folder, wireFolder)).catch(() => []);
  const bytes = await readIfThere(disk, path.join(folder, wireFolder, wire)).catch(() => undefined);
  return {
    id: path.basename(folder),
    wire,
    sha256: bytes === undefined ? "" : createHash("sha256").update(bytes).digest("hex"),
    format: received.story.origin.reader,
    index: received.story.origin.index ?? 0,
    received: received.at,
    state: "in-hand",
    notes: [],
  };
}

async function readPassedOver(disk: Disk, folder: string): Promise<readonly PassedOver[]> {
  const bytes = await readIfThere(disk, path.join(folder, names.passedOver));
  const shape = v.object({ passedOver: v.array(passedOverShape) });
  const read = v.safeParse(shape, bytes && readChecked(bytes));
  return read.success ? read.output.passedOver : [];
}

/** A damaged one costs little: changes are shown against the story as received again. */
async function readBaseline(disk: Disk, folder: string): Promise<readonly BaselineBlock[] | undefined> {
  const bytes = await readIfThere(disk, path.join(folder, names.baseline));
  const read = v.safeParse(v.object({ baseline: baselineShape }), bytes && readChecked(bytes));
  return read.success ? read.output.baseline : undefined;
}

async function readCheckedWords(disk: Disk, folder: string): Promise<readonly CheckedWords[]> {
  const bytes = await readIfThere(disk, path.join(folder, names.checked));
  const shape = v.object({ checked: v.array(checkedShape) });
  const read = v.safeParse(shape, bytes && readChecked(bytes));
  return read.success ? read.output.checked : [];
}

function describe({ damaged, torn, stranded }: Recovered): string[] {
  const mended = damaged.map((name) => `${name} is damaged; it is kept in the story's folder under ${damagedFolder}.`);
  if (torn.length > 0) mended.push("The last change before Wiredesk stopped was only half written and is left out.");
  if (stranded > 0)
    mended.push(
      `${stranded} kept changes follow a part that is lost; they are in the story's folder under ${damagedFolder}.`,
    );
  return mended;
}

async function keepAside(disk: Disk, folder: string, aside: Iterable<string>): Promise<void> {
  const to = path.join(folder, damagedFolder);
  await makeFolder(disk, to);
  const stamp = new Date().toISOString().replaceAll(":", "-");
  for (const name of aside) await disk.copyFile(path.join(folder, name), path.join(to, `${stamp}-${name}`));
  await syncFolder(disk, to);
}
