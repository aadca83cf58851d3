import path from "node:path";
import * as v from "valibot";
import { blocksOf } from "../../core/story/blocks.ts";
import type { Story } from "../../core/story/story.ts";
import type { StoryId } from "../../ipc/contract.ts";
import { log } from "../log.ts";
import { atomicWrite } from "./atomic-write.ts";
import { readChecked, writeChecked } from "./checked-json.ts";
import { codeOf, type Disk, makeFolder } from "./disk.ts";
import { baseOf, snapshotName } from "./recover.ts";
import { type Snapshot, snapshotShape } from "./shapes.ts";
import { readStoryFiles } from "./story-files.ts";
import { isStoryId } from "./story-id.ts";

/** The folder that is made in the place which a person chose. */
export const secondPlaceName = "Wiredesk kept elsewhere";

const words = "words.txt";

/**
 * Keeps a story in a second place while the desk's disk refuses: as a snapshot that the desk can take back, and as
 * plain text that a person can read.
 */
export async function keepElsewhere(disk: Disk, place: string, id: StoryId, snapshot: Snapshot): Promise<void> {
  const folder = path.join(place, id);
  await makeFolder(disk, folder);
  await writeChecked(disk, path.join(folder, snapshotName(snapshot.base)), snapshot);
  await atomicWrite(disk, path.join(folder, words), plainWords(snapshot.story));
  for (const name of await disk.readdir(folder)) {
    const base = baseOf(name);
    if (base !== undefined && base < snapshot.base) await disk.rm(path.join(folder, name), { force: true });
  }
}

/** Takes away what was kept elsewhere: the desk has it all again. */
export async function clearElsewhere(disk: Disk, place: string): Promise<void> {
  for (const { folder } of await storiesIn(disk, place)) await disk.rm(folder, { recursive: true, force: true });
  await disk.rm(place, { recursive: true, force: true });
}

/**
 * Brings what was kept elsewhere back to the desk, as the newest snapshot of its story; the journals before it stay.
 * Answers with the stories; their copies are taken away. What the desk has no story for stays where it is.
 */
export async function bringBack(disk: Disk, place: string, stories: string): Promise<readonly StoryId[]> {
  const back: StoryId[] = [];
  for (const { id, folder } of await storiesIn(disk, place)) {
    const home = path.join(stories, id);
    try {
      const { recovered } = await readStoryFiles(disk, home);
      const names = (await disk.readdir(folder)).filter((name) => name.endsWith(".json") && baseOf(name) !== undefined);
      const newest = names.toSorted((a, b) => (baseOf(b) ?? 0) - (baseOf(a) ?? 0))[0];
      if (newest === undefined) continue;
      const read = v.safeParse(snapshotShape, readChecked(await disk.readFile(path.join(folder, newest))));
      // The desk's disk worked again before the end, and what was typed until then is in the journal.
      const newer = recovered.snapshot.base + recovered.steps.length >= (baseOf(newest) ?? 0);
      if (!read.success || newer) continue;
      await writeChecked(disk, path.join(home, newest), read.output);
      await disk.rm(folder, { recursive: true, force: true });
      back.push(id);
    } catch (error) {
      log(`what was kept of ${id} in ${folder} could not be brought back`, error);
    }
  }
  return back;
}

async function storiesIn(disk: Disk, place: string): Promise<readonly { id: StoryId; folder: string }[]> {
  const names = await disk.readdir(place).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  return names.filter(isStoryId).map((id) => ({ id, folder: path.join(place, id) }));
}

const plainWords = (story: Story): string =>
  blocksOf(story)
    .map(({ text }) => `${text}\n`)
    .join("\n");
