import type { StoryId } from "../../ipc/contract.ts";
import type { DeskOptions } from "./desk.ts";
import { asFailure } from "./failures.ts";
import type { KeptStory } from "./kept-story.ts";
import { openKeptStory } from "./open-kept-story.ts";
import { makeTurns } from "./turns.ts";

/** The stories whose journals are open. */
export interface OpenStories {
  /** One thing at a time for each story, with its journal open. */
  take<T>(id: StoryId, work: (story: KeptStory) => Promise<T>): Promise<T>;
  /** A story, if it is open. */
  there(id: StoryId): KeptStory | undefined;
  /** Tries a disk that refused again now. */
  retry(): void;
  /** Batches that are not on the disk yet. */
  waiting(): number;
  close(): Promise<void>;
}

/** So many stay open; one is being edited, a few were a moment ago. */
const openAtOnce = 4;

/** `folderOf` gives the folder of a story that is on the desk, and throws for any other. */
export function makeOpenStories(
  folderOf: (id: StoryId) => string,
  options: Pick<DeskOptions, "disk" | "trouble" | "retryAfter" | "who"> & { readonly now: () => Date },
): OpenStories {
  const open = new Map<StoryId, KeptStory>();
  const turns = makeTurns();
  const { disk, trouble, now, who, retryAfter } = options;

  async function kept(id: StoryId): Promise<KeptStory> {
    const folder = folderOf(id);
    const there = open.get(id);
    const story =
      there ??
      (await openKeptStory(folder, { disk, trouble, now, who, ...(retryAfter === undefined ? {} : { retryAfter }) }));
    // Most recently used last.
    open.delete(id);
    open.set(id, story);
    for (const [other, { waiting, close }] of open) {
      if (open.size <= openAtOnce) break;
      if (other === id || waiting > 0 || turns.busy(other)) continue;
      open.delete(other);
      await close();
    }
    return story;
  }

  return {
    take: async (id, work) => {
      try {
        return await turns.take(id, async () => work(await kept(id)));
      } catch (error) {
        throw asFailure(id, error);
      }
    },
    there: (id) => open.get(id),
    retry: () => {
      for (const story of open.values()) story.retry();
    },
    waiting: () => [...open.values()].reduce((sum, story) => sum + story.waiting, 0),
    close: async () => {
      await turns.over();
      for (const story of open.values()) await story.close();
      open.clear();
    },
  };
}
