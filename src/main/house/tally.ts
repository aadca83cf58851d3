import type { CheckHealth, StoryId, Tallied } from "../../ipc/contract.ts";
import type { Tally } from "./house-shapes.ts";

/** Stories whose findings are remembered one by one, so that one opened again is not counted again. */
const remembered = 200;

export const noTally: Tally = { before: {}, stories: [] };

/** Takes in how the findings of a story stand. What it had before and has no more was put right, by a correction or by hand. */
export function withStory(
  tally: Tally,
  id: StoryId,
  findings: readonly Tallied[],
  off: ReadonlySet<string> = new Set(),
): Tally {
  const old = tally.stories.find((story) => story.id === id)?.findings ?? [];
  const now = new Map(findings.map((finding) => [finding.identity, finding]));
  const gone = old.filter(({ identity }) => !now.has(identity));
  const next = [
    ...[...now.values()].map(({ identity, check, ignored }) => ({
      identity,
      check,
      state: ignored ? ("ignored" as const) : ("open" as const),
    })),
    // What was passed over and is gone since was not put right for its sake, nor was what is no longer looked for.
    ...gone.map((finding) =>
      finding.state === "open" && !off.has(finding.check) ? { ...finding, state: "fixed" as const } : finding,
    ),
  ];
  // The story worked on last stands last.
  const stories = [...tally.stories.filter((story) => story.id !== id), { id, findings: next }];
  const over = stories.slice(0, Math.max(0, stories.length - remembered));
  return {
    before: over.length === 0 ? tally.before : sums({ before: tally.before, stories: over }),
    stories: stories.slice(over.length),
  };
}

/** How each check has fared, those with most findings first. */
export const healthOf = (tally: Tally): readonly CheckHealth[] =>
  Object.entries(sums(tally))
    .map(([check, counts]) => ({ check, ...counts }))
    .sort((a, b) => b.found - a.found || (a.check < b.check ? -1 : 1));

function sums({ before, stories }: Tally): Tally["before"] {
  const all = new Map(Object.entries(before).map(([check, counts]) => [check, { ...counts }]));
  for (const { findings } of stories)
    for (const { check, state } of findings) {
      const counts = all.get(check) ?? { found: 0, fixed: 0, ignored: 0 };
      counts.found += 1;
      if (state !== "open") counts[state] += 1;
      all.set(check, counts);
    }
  return Object.fromEntries(all);
}
