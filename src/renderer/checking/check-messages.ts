import type { CheckAnswer, CheckRequest } from "../../core/checks/protocol.ts";
import type { Level } from "../../core/checks/finding.ts";
import type { Story } from "../../core/story/story.ts";
import type { HouseStyle } from "../../core/stylebook/house-style.ts";
import type { Limits, Typesetting } from "../../core/stylebook/stylebook.ts";

/**
 * What goes to the check worker and comes back. The worker chooses the stylebook: with it in the window, the window would load
 * the word lists before its first screen.
 */
export type ToWorker =
  | Exclude<CheckRequest, { readonly type: "context" }>
  | {
      readonly type: "open";
      readonly story: Story;
      /** ISO date on which the story is dated or was received. */
      readonly date?: string;
      /** Checks left out: found hanging. */
      readonly without: readonly string[];
      /** What the desk has set over the built-in books. */
      readonly style?: HouseStyle;
    }
  /** The words of this editor and of the desk, for the check of spelling; the first time they have the dictionaries loaded. */
  | { readonly type: "words"; readonly words: readonly string[] };

export type FromWorker =
  | CheckAnswer
  | ({ readonly type: "opened" } & HouseRules)
  /** Words are looked up from now on, or cannot be. */
  | { readonly type: "spelling"; readonly trouble?: string };

/** Under which rules a story is checked. */
export interface HouseRules {
  readonly stylebook: string;
  readonly limits: Limits;
  readonly typesetting: Typesetting;
  readonly checks: readonly { readonly id: string; readonly title: string; readonly anyLanguage: boolean }[];
  /** All that there are, those too that are switched off, each as grave as the book has it before the desk changes that. */
  readonly all: readonly { readonly id: string; readonly title: string; readonly level: Level | "off" }[];
}
