import type { StoryId, StorySummary } from "../../ipc/contract.ts";
import type { Noted } from "./desk-list.ts";
import type { Disk } from "./disk.ts";
import { asFailure } from "./failures.ts";
import { type ReceivedFile, receiveStory } from "./receive-story.ts";
import type { StoryRecord } from "./shapes.ts";
import { makeStoryId } from "./story-id.ts";

interface ReceiveFileOptions {
  readonly disk: Disk;
  /** Where the stories' folders are. */
  readonly folder: string;
  readonly now: () => Date;
  readonly random: () => number;
  /** A story is on the desk: takes it up in the list. */
  readonly arrived: (story: Noted) => Promise<StorySummary>;
}

/** Makes the folders of a file's stories, one after the other, for as long as `goOn` says so. */
export async function receiveFile(
  { disk, folder, now, random, arrived }: ReceiveFileOptions,
  file: ReceivedFile,
  goOn: (done: number) => boolean,
): Promise<readonly StorySummary[]> {
  const at = now();
  const summaries: StorySummary[] = [];
  let sibling: StoryRecord | undefined;
  for (const [nth, story] of file.stories.entries()) {
    if (!goOn(nth)) break;
    const index = story.origin.index ?? nth;
    const title = story.meta.slug ?? story.headline?.text ?? file.name;
    const id: StoryId = makeStoryId(at, title, random);
    try {
      const received = await receiveStory(disk, folder, id, file, story, index, at.toISOString(), sibling);
      sibling ??= received.record;
      summaries.push(await arrived({ ...received, received: received.snapshot.story, acts: { acts: [] } }));
    } catch (error) {
      throw asFailure(id, error);
    }
  }
  return summaries;
}
