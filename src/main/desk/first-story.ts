import path from "node:path";
import type { OpenedStory, StoryId } from "../../ipc/contract.ts";
import { reasonOf, log } from "../log.ts";
import { codeOf, type Disk } from "./disk.ts";
import { openedStory } from "./opened-story.ts";
import { isStoryId } from "./story-id.ts";
import { readStoryFiles } from "./story-files.ts";
import { summarise } from "./summarise.ts";

/**
 * Reads one story without opening the desk around it: the window starts with it while the list is still to be read. Nothing is
 * written, so a story that has to be mended is left to the desk; undefined then, and where there is none.
 */
export async function readFirstStory(disk: Disk, deskFolder: string, id: StoryId): Promise<OpenedStory | undefined> {
  if (!isStoryId(id)) return undefined;
  try {
    const { recovered, received, mended, ...files } = await readStoryFiles(disk, path.join(deskFolder, "stories", id));
    if (mended.length > 0 || files.record.state === "spiked") return undefined;
    const { snapshot, steps } = recovered;
    const next = snapshot.base + steps.length;
    const read = { ...files, baseline: files.baseline, received: received.story, snapshot, steps, next };
    return openedStory(read, summarise(files.record, snapshot, files.acts), []);
  } catch (error) {
    // The desk says what is wrong with it when it opens it.
    if (codeOf(error) !== "ENOENT") log(`the story to start with could not be read: ${reasonOf(error)}`);
    return undefined;
  }
}
