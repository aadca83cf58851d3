import path from "node:path";
import type { RecoveredStory, StorySummary } from "../../ipc/contract.ts";
import { log } from "../log.ts";
import type { Disk } from "./disk.ts";
import { baseOf } from "./recover.ts";
import { readStoryFiles } from "./story-files.ts";

/** More than that is no list that a person reads. */
const most = 20;

/**
 * The stories whose last changes were in the journal only when Wiredesk ended without closing, with what they were
 * before. After a clean end there are none: closing takes a snapshot of each story.
 */
export async function findRecovered(
  disk: Disk,
  stories: string,
  all: readonly StorySummary[],
): Promise<readonly RecoveredStory[]> {
  const found: RecoveredStory[] = [];
  for (const { id } of all) {
    if (found.length >= most) break;
    const folder = path.join(stories, id);
    try {
      const at = await lastJournalled(disk, folder);
      if (at === undefined) continue;
      const { recovered, mended } = await readStoryFiles(disk, folder);
      const { snapshot, steps } = recovered;
      const changes = steps.reduce((sum, batch) => sum + batch.steps.length, 0);
      if (changes > 0 || mended.length > 0)
        found.push({ id, at: at.toISOString(), changes, before: snapshot.story, steps, mended });
    } catch (error) {
      log(`${id} could not be looked through for what was recovered`, error);
    }
  }
  return found;
}

/** When the newest journal was last written, if anything is in it. */
async function lastJournalled(disk: Disk, folder: string): Promise<Date | undefined> {
  const journals = (await disk.readdir(folder)).filter((name) => name.endsWith(".log"));
  const newest = journals.toSorted((a, b) => (baseOf(b) ?? 0) - (baseOf(a) ?? 0))[0];
  if (newest === undefined) return undefined;
  const { size, mtime } = await disk.stat(path.join(folder, newest));
  return size === 0 ? undefined : mtime;
}
