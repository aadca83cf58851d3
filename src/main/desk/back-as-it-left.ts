import { isDeepStrictEqual } from "node:util";
import { log } from "../log.ts";
import type { Disk } from "./disk.ts";
import type { KeptStory } from "./kept-story.ts";
import { listVersions, readVersion } from "./versions.ts";

/** A story that was changed after it left, and reads as it left again: what stands here is what is out there. */
export async function backAsItLeft(disk: Disk, folder: string, story: KeptStory): Promise<void> {
  const { left, state } = story.record;
  if (left?.changed !== true || state !== "in-hand") return;
  try {
    const versions = await listVersions(disk, folder);
    const there = versions.find(({ why, at }) => why === "exported" && at <= left.at);
    if (there === undefined) return;
    const before: unknown = await readVersion(disk, folder, there.name);
    // What is not there and what is undefined are the same on the disk.
    const now: unknown = JSON.parse(JSON.stringify(story.snapshot.story));
    if (!isDeepStrictEqual(before, now)) return;
    const { changed: _, ...whole } = left;
    await story.setState("exported", whole);
  } catch (error) {
    // It goes on being told as changed, which is no more than too careful.
    log(`${story.record.id} could not be compared with what left`, error);
  }
}
