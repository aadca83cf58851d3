import path from "node:path";
import type { DeskState, StoryId } from "../../ipc/contract.ts";
import { log } from "../log.ts";
import { halfWritten } from "./atomic-write.ts";
import { type Disk, makeFolder, syncFolder } from "./disk.ts";
import { keepWire } from "./receive-story.ts";
import { baseOf } from "./recover.ts";
import type { StoryRecord } from "./shapes.ts";
import { storyFileNames, wirePath, writeRecord } from "./story-files.ts";

/**
 * Makes a second folder with the same original, the same words and the same changes since. It is filled under another
 * name first, so that the copy is on the desk whole or not at all.
 */
export async function duplicateStory(
  disk: Disk,
  stories: string,
  source: StoryRecord,
  id: StoryId,
  at: string,
): Promise<StoryRecord> {
  const from = path.join(stories, source.id);
  const half = path.join(stories, `.${id}${halfWritten}`);
  // The copy has not left yet, whatever became of the first.
  const { left: _left, ...kept } = source;
  const record: StoryRecord = { ...kept, id, received: at, state: stateOfCopy(source.state) };
  try {
    await makeFolder(disk, path.dirname(wirePath(half, record)));
    await keepWire(disk, wirePath(half, record), await disk.readFile(wirePath(from, source)), wirePath(from, source));
    for (const name of await disk.readdir(from)) if (isOfStory(name)) await copyWhole(disk, from, half, name);
    await writeRecord(disk, half, record);
    await disk.rename(half, path.join(stories, id));
    await syncFolder(disk, stories);
    return record;
  } catch (error) {
    await disk
      .rm(half, { recursive: true, force: true })
      .catch((later: unknown) => log(`${half} is left over and is swept away at the next start`, later));
    throw error;
  }
}

const stateOfCopy = (state: DeskState): DeskState => (state === "new" || state === "killed" ? state : "in-hand");

const isOfStory = (name: string): boolean =>
  baseOf(name) !== undefined ||
  name === storyFileNames.received ||
  name === storyFileNames.passedOver ||
  name === storyFileNames.checked ||
  name === storyFileNames.baseline ||
  // A copy of what was killed is as dead.
  name === storyFileNames.acts;

async function copyWhole(disk: Disk, from: string, to: string, name: string): Promise<void> {
  await disk.copyFile(path.join(from, name), path.join(to, name));
  const handle = await disk.open(path.join(to, name), "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
