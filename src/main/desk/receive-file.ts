import type { StoryId, StorySummary } from "../../ipc/contract.ts";
import type { Arrivals } from "./arrivals.ts";
import type { Noted } from "./desk-list.ts";
import type { Disk } from "./disk.ts";
import { asFailure } from "./failures.ts";
import { type ReceivedFile, receiveStory, recordOf } from "./receive-story.ts";
import type { StoryRecord } from "./shapes.ts";
import { makeStoryId } from "./story-id.ts";
import { summarise } from "./summarise.ts";

interface ReceiveFileOptions {
  readonly disk: Disk;
  /** Where the stories' folders are. */
  readonly folder: string;
  readonly now: () => Date;
  readonly random: () => number;
  readonly arrivals: Arrivals;
  /** A story is on the desk: takes it up in the list. */
  readonly note: (story: Noted) => Promise<StorySummary>;
}

/**
 * Makes the folders of a file's stories, one after the other, for as long as `goOn` says so. That something an order means
 * could not be held is told when all of the file is there.
 */
export async function receiveFile(
  { disk, folder, now, random, arrivals, note }: ReceiveFileOptions,
  file: ReceivedFile,
  goOn: (done: number) => boolean,
): Promise<readonly StoryId[]> {
  const at = now();
  const ids: StoryId[] = [];
  const failed: unknown[] = [];
  let sibling: StoryRecord | undefined;
  for (const [nth, story] of file.stories.entries()) {
    if (!goOn(nth)) break;
    const index = story.origin.index ?? nth;
    const title = story.meta.slug ?? story.headline?.text ?? file.name;
    const id: StoryId = makeStoryId(at, title, random);
    try {
      const fresh = recordOf(id, file, index, at.toISOString());
      const snapshot = { base: 0, at: fresh.received, story };
      const acts = await arrivals.arriving(summarise(fresh, snapshot, {}), failed);
      const record: StoryRecord = acts.held === undefined ? fresh : { ...fresh, state: "killed" };
      await receiveStory(disk, folder, { record, snapshot }, file.bytes, acts, sibling);
      sibling ??= record;
      await arrivals.arrived(await note({ record, snapshot, received: story, acts }), failed);
      ids.push(id);
    } catch (error) {
      throw asFailure(id, error);
    }
  }
  if (failed.length > 0) throw failed[0];
  return ids;
}
