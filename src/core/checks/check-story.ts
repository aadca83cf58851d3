import type { Story } from "../story/story.ts";
import type { Stylebook } from "../stylebook/stylebook.ts";
import type { Finding } from "./finding.ts";

export interface CheckOptions {
  readonly stylebook?: Stylebook;
  /** ISO date on which the story is dated or was received. */
  readonly date?: string;
}

export interface CheckOutcome {
  /** By level, then in reading order. */
  readonly findings: readonly Finding[];
  /** Checks that threw, by id with the reason: reported, never swallowed. */
  readonly failed: readonly { readonly check: string; readonly reason: string }[];
}

/** All checks over a story. */
export function checkStory(_story: Story, _options: CheckOptions = {}): CheckOutcome {
  return { findings: [], failed: [] };
}
