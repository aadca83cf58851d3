import { createChecker } from "../src/core/checks/checker.ts";
import { checks } from "../src/core/checks/registry.ts";
import { blocksOf } from "../src/core/story/blocks.ts";
import type { Story } from "../src/core/story/story.ts";
import { builtInStylebook } from "../src/core/stylebook/built-in-stylebooks.ts";
import { median, percentile, type Row } from "./measure.ts";

/** The 95th percentile of a key's check must not pass this, in milliseconds. */
const goal = 0.5;

/** What one key costs: the block checks over the paragraph that was changed, everything else remembered. */
export function measureAgain(stories: readonly Story[]): Row {
  const keys: number[] = [];
  for (const story of stories) {
    const checker = createChecker(checks, { stylebook: builtInStylebook(story), language: "en" });
    const paragraphs = blocksOf(story).filter(({ kind }) => kind === "paragraph");
    for (const block of blocksOf(story)) checker.checkBlock(block);
    for (const block of paragraphs) {
      const at = block.text.length >> 1;
      const typed = { ...block, text: `${block.text.slice(0, at)}x${block.text.slice(at)}` };
      const from = performance.now();
      checker.checkBlock(typed);
      keys.push(performance.now() - from);
    }
  }
  const p95 = percentile(keys, 0.95);
  return {
    name: `block checks after a key, 95th percentile of ${keys.length}`,
    ours: { cpu: p95, wall: p95 },
    theirs: { cpu: goal, wall: goal },
    theirName: `the goal (median ${median(keys).toFixed(3)} ms)`,
    ratio: p95 / goal,
    goal: `≤ ${goal} ms`,
    met: p95 <= goal,
  };
}
