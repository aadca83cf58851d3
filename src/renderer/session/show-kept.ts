import type { Kept } from "../editor/journal/journal.ts";
import { storyStore } from "../stores/story-store.ts";
import { timers } from "../timers.ts";

/** The disk may take so long before the window says that it is still at it. */
const keepingAfter = 400;

/** Tells the window whether all of the story in hand is on the disk. */
export function createShowKept(): (kept: Kept) => void {
  let slow: unknown;
  return (kept) => {
    timers.clear(slow);
    // A disk that answers in a moment is not worth a change of the window at every key.
    if (kept.state === "keeping") slow = timers.set(() => storyStore.setState({ kept }), keepingAfter);
    else if (kept.state !== "kept" || storyStore.getState().kept.state !== "kept") storyStore.setState({ kept });
  };
}
