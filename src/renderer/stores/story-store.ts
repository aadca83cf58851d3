import { createStore } from "zustand/vanilla";
import type { StoryId } from "../../ipc/contract.ts";
import type { HouseRules } from "../checking/check-messages.ts";
import type { Kept } from "../editor/journal/journal.ts";

export interface StoryState {
  /** The story in the editor. */
  readonly open: StoryId | null;
  /** The stories that are open, in the order in which they were opened. */
  readonly tabs: readonly StoryId[];
  /** On its way into the editor. */
  readonly opening: StoryId | null;
  readonly kept: Kept;
  readonly rules: HouseRules | null;
  /** The open story was checked from end to end since it was opened: that nothing is listed means that nothing was found. */
  readonly checked: boolean;
  /** A check was left out, or a text could not be checked. */
  readonly checkTrouble: string | null;
}

/** Which story is open, and whether it is kept. What it says stands in the editor and nowhere else. */
export const storyStore = createStore<StoryState>(() => ({
  open: null,
  tabs: [],
  opening: null,
  kept: { state: "kept" },
  rules: null,
  checked: false,
  checkTrouble: null,
}));
