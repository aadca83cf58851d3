import type { Finding } from "../../core/checks/finding.ts";
import { blocksOf } from "../../core/story/blocks.ts";
import { blockId, type Story } from "../../core/story/story.ts";

/**
 * Letters that main checks: a long novel, in a few seconds. Nothing is kept while it does that, and a file of the size
 * that may be brought in would take minutes.
 */
const mostChecked = 1_000_000;

/** Whether a story is one that main does not check on its way out. */
export function isTooLongToCheck(story: Story): boolean {
  let letters = 0;
  for (const { text } of blocksOf(story)) letters += text.length;
  return letters > mostChecked;
}

/** Closes the gate of such a story: it must not leave as one that was checked. */
export const tooLongToCheck: Finding = {
  check: "too-long",
  level: "must-fix",
  span: { block: blockId("headline"), from: 0, to: 0 },
  quote: "",
  message: "This is more than a million letters, which are not checked on their way out: cut it into stories.",
  why: "A story that was not checked must not leave as one that was.",
  fixes: [],
  related: [],
  sure: 1,
};
