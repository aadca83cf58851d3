import type { Story } from "../../core/story/story.ts";
import type { OpenedStory, StorySummary } from "../../ipc/contract.ts";
import type { KeptStory } from "./kept-story.ts";

/** What is read of a story's folder for the window. */
type Read = Pick<KeptStory, "record" | "snapshot" | "steps" | "next" | "passedOver" | "checked" | "baseline"> & {
  readonly received: Story;
};

/** A story as the window opens it. */
export const openedStory = (
  { record, snapshot, received, steps, next, passedOver, checked, baseline }: Read,
  summary: StorySummary,
  recovered: readonly string[],
): OpenedStory => ({
  id: record.id,
  summary,
  received,
  story: snapshot.story,
  steps,
  next,
  recovered,
  passedOver,
  checked,
  ...(baseline === undefined ? {} : { baseline }),
});
