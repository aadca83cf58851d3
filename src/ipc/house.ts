import type { HouseStyle } from "../core/stylebook/house-style.ts";

/** What the desk has said no to in all its stories, and who signs for what was checked. */
export interface HouseDecisions {
  /** Words that are right here, whatever a check says of them. */
  readonly words: readonly { readonly word: string; readonly at: string }[];
  /** Checks that are switched off here. */
  readonly off: readonly { readonly check: string; readonly reason: string; readonly at: string }[];
  readonly signedBy?: string;
  /** What the settings set over the built-in books; kept with the settings and not with these. */
  readonly style?: HouseStyle;
}

/** A finding as the health of the checks counts it: nothing of the copy is in it. */
export interface Tallied {
  readonly identity: string;
  readonly check: string;
  readonly ignored: boolean;
}

/** How a check has fared on this desk. */
export interface CheckHealth {
  readonly check: string;
  readonly found: number;
  readonly fixed: number;
  readonly ignored: number;
}
