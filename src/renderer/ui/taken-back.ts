import type { DeskHold } from "../../core/export/desk-act.ts";
import type { StoryStatus } from "../../core/story/story.ts";

/** What the agency has taken back, or has not let go yet, in the words of a desk. */
export const takenBack: Partial<Record<StoryStatus, string>> = {
  killed: "Killed by the agency",
  withheld: "Withheld by the agency",
  advisory: "Advisory, not copy",
  embargoed: "Embargo, no time given",
};

/** An order of the agency may mean it. */
export const askedWords = "Named by a kill?";

/** What of the desk itself holds a story. */
export const heldWords: Readonly<Record<DeskHold["why"], string>> = {
  killed: "Killed on the desk",
  unknown: "Held: its state is not known",
};
