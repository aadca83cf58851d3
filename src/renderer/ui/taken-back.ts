import type { StoryStatus } from "../../core/story/story.ts";

/** What the agency has taken back, or has not let go yet, in the words of a desk. */
export const takenBack: Partial<Record<StoryStatus, string>> = {
  killed: "Killed by the agency",
  withheld: "Withheld by the agency",
  advisory: "Advisory, not copy",
  embargoed: "Embargo, no time given",
};
