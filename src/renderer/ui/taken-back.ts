import type { DeskHold, OrderQuestion } from "../../core/export/desk-act.ts";
import type { StoryStatus } from "../../core/story/story.ts";

/** What the agency has taken back, or has not let go yet, in the words of a desk. */
export const takenBack: Partial<Record<StoryStatus, string>> = {
  killed: "Killed by the agency",
  withheld: "Withheld by the agency",
  advisory: "Advisory, not copy",
  embargoed: "Embargo, no time given",
};

/** An order of the agency may mean it. */
export const spellQuestion = ({ because }: OrderQuestion): string =>
  because === "withheld" ? "Held back by the agency?" : "Named by a kill?";

/** What of the desk itself holds a story. */
export const spellHold = ({ why, order }: DeskHold): string =>
  why === "unknown"
    ? "Held: its state is not known"
    : order === undefined
      ? "Killed on the desk"
      : "Killed by the agency";
