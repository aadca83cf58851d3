import type { FirstScreen, StoryId } from "../../ipc/contract.ts";
import { log } from "../log.ts";
import { readHead } from "./desk-head.ts";
import type { Disk } from "./disk.ts";
import { readFirstStory } from "./first-story.ts";

/** What the window starts with, read without opening the desk; undefined where its story is left to the desk. */
export async function readFirstScreen(
  disk: Disk,
  deskFolder: string,
  id: StoryId,
  rules: string,
): Promise<FirstScreen | undefined> {
  const [story, head] = await Promise.all([
    readFirstStory(disk, deskFolder, id),
    readHead(disk, deskFolder, rules).catch((error: unknown) => log("the head of the list could not be read", error)),
  ]);
  if (story === undefined) return undefined;
  return head === undefined ? { story } : { story, head };
}
