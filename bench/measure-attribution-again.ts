import { createChecker } from "../src/core/checks/checker.ts";
import { checks } from "../src/core/checks/registry.ts";
import type { Story } from "../src/core/story/story.ts";
import { builtInStylebook } from "../src/core/stylebook/built-in-stylebooks.ts";
import { dice } from "./corpus/make-copy.ts";
import { median, percentile, type Row } from "./measure.ts";

/** The 95th percentile of who says what after a key must not pass this, in milliseconds. */
const goal = 1;
/** Keys a story: the first of them fill its memory. */
const keysEach = 60;
const warmUp = 20;

/** The story after one key in one of its paragraphs: a letter typed, then one deleted elsewhere. */
function typed(story: Story, key: number, roll: () => number): Story {
  const places = story.body.flatMap((block, index) => (block.kind === "paragraph" ? [index] : []));
  const place = places[Math.floor(roll() * places.length)];
  const body = story.body.map((block, index) => {
    if (index !== place || block.kind !== "paragraph") return block;
    const { text } = block.text;
    const at = Math.floor(roll() * text.length);
    const now = key % 2 === 0 ? `${text.slice(0, at)}x${text.slice(at)}` : text.slice(0, at) + text.slice(at + 1);
    return { ...block, text: { ...block.text, text: now } };
  });
  return { ...story, body };
}

interface Keys {
  readonly cpu: readonly number[];
  readonly wall: readonly number[];
}

/** Milliseconds of each key typed in the stories. */
function typeInto(stories: readonly Story[], roll: () => number): Keys {
  const cpu: number[] = [];
  const wall: number[] = [];
  for (const story of stories) {
    const checker = createChecker(checks, { stylebook: builtInStylebook(story), language: "en" });
    checker.attributionOf(story);
    let now = story;
    for (let key = 0; key < keysEach; key++) {
      now = typed(now, key, roll);
      const before = process.cpuUsage();
      const from = performance.now();
      checker.attributionOf(now);
      const time = performance.now() - from;
      const { user, system } = process.cpuUsage(before);
      // The window asks for the checks of the story, too; then what nobody asks for any more is let go.
      if (key % 5 === 4) checker.checkStory(now);
      if (key < warmUp) continue;
      cpu.push((user + system) / 1000);
      wall.push(time);
    }
  }
  return { cpu, wall };
}

/**
 * What one key costs the panel of sources: everything but the paragraph that was changed is remembered. Processor time, so
 * that of the engine's compiler beside it too. Warm as the other rows are, by stories of its own; what the first keys of an
 * engine cost that has typed nothing yet is told beside it.
 */
export function measureAttributionAgain(
  stories: readonly Story[],
  { warmOn, warmFor }: { readonly warmOn: readonly Story[]; readonly warmFor: number },
): Row {
  const roll = dice(11);
  const before = process.cpuUsage();
  const cold = typeInto(warmOn, roll);
  while ((process.cpuUsage(before).user + process.cpuUsage(before).system) / 1000 < warmFor) typeInto(warmOn, roll);
  const { cpu, wall } = typeInto(stories, roll);
  const p95 = percentile(cpu, 0.95);
  return {
    name: `who says what after a key, warm, 95th percentile of ${cpu.length}`,
    ours: { cpu: p95, wall: percentile(wall, 0.95) },
    theirs: { cpu: goal, wall: goal },
    theirName: `the goal (median ${median(cpu).toFixed(3)} ms; not yet warm ${percentile(cold.cpu, 0.95).toFixed(2)}, median ${median(cold.cpu).toFixed(3)})`,
    ratio: p95 / goal,
    goal: `≤ ${goal} ms`,
    met: p95 <= goal,
  };
}
