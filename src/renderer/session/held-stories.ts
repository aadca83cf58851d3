import type { StoryId } from "../../ipc/contract.ts";
import type { HeldStory } from "./held-story.ts";

/** So many stories keep their undo history after they were left. */
const heldAtMost = 12;

/** The stories in memory, most recently used last. */
export interface HeldStories {
  get(id: StoryId): HeldStory | undefined;
  all(): readonly HeldStory[];
  /** Puts it where the most recently used is. */
  use(story: HeldStory): void;
  /** Lets the longest unused go, once all of theirs is on the disk and unless they are in use again by then. */
  letGo(inUse: (story: HeldStory) => boolean): void;
  /** Everything typed is on the disk. */
  settle(): Promise<void>;
}

export function createHeldStories(): HeldStories {
  const held = new Map<StoryId, HeldStory>();
  return {
    get: (id) => held.get(id),
    all: () => [...held.values()],
    use(story) {
      held.delete(story.id);
      held.set(story.id, story);
    },
    letGo(inUse) {
      for (const one of [...held.values()].slice(0, Math.max(0, held.size - heldAtMost)))
        void one.journal.settle().then(() => {
          if (!inUse(one)) held.delete(one.id);
        });
    },
    async settle() {
      await Promise.all([...held.values()].map(({ journal }) => journal.settle()));
    },
  };
}
