import { blocksOf } from "../story/blocks.ts";
import type { SpellingContext } from "../spelling/doubtful-words.ts";
import type { Story } from "../story/story.ts";
import { builtInStylebook } from "../stylebook/built-in-stylebooks.ts";
import type { Stylebook } from "../stylebook/stylebook.ts";
import type { Check } from "./check.ts";
import { createChecker } from "./checker.ts";
import { type Finding } from "./finding.ts";
import { checks as allChecks } from "./registry.ts";
import { type Failure, gravity, type Outcome } from "./run-check.ts";
import { dayOfDateline } from "./helpers/day-of-dateline.ts";
import { storyLanguage } from "./story-language.ts";

export interface CheckOptions {
  readonly stylebook?: Stylebook;
  /** ISO date on which the story is dated or was received. */
  readonly date?: string;
  /** Instead of all that there are. */
  readonly checks?: readonly Check[];
  /** The dictionaries and word lists; without them no word is looked up. */
  readonly spelling?: SpellingContext | undefined;
}

export interface CheckOutcome {
  /** By level, then in reading order. */
  readonly findings: readonly Finding[];
  /** Checks that threw, by id with the reason: reported, never swallowed. */
  readonly failed: readonly Failure[];
}

/** All checks over a story. */
export function checkStory(story: Story, options: CheckOptions = {}): CheckOutcome {
  const { stylebook = builtInStylebook(story), checks = allChecks } = options;
  const checker = createChecker(checks, {
    stylebook,
    language: storyLanguage(story),
    date: options.date ?? story.meta.published ?? story.meta.versionCreated ?? dayOfDateline(story.dateline),
    spelling: options.spelling,
  });
  const findings: Finding[] = [];
  const failed = new Map<string, Failure>();
  const take = (outcome: Outcome): void => {
    for (const finding of outcome.findings) findings.push(finding);
    for (const failure of outcome.failed) failed.set(failure.check, failure);
  };
  for (const block of blocksOf(story)) take(checker.checkBlock(block));
  take(checker.checkStory(story));
  return { findings: inOrder(story, findings), failed: [...failed.values()] };
}

/** By level, then in reading order, then the surer first. */
export function inOrder(story: Story, findings: readonly Finding[]): readonly Finding[] {
  const blocks = blocksOf(story);
  const order = new Map<string, number>();
  for (let n = 0; n < blocks.length; n++) order.set(blocks[n]?.id ?? "", n);
  // What findings go by is worked out once for each, not at every comparison: level and block as one number.
  const placed = findings.map((finding) => ({
    finding,
    place: gravity[finding.level] * (order.size + 1) + (order.get(finding.span.block) ?? order.size),
  }));
  placed.sort(
    (one, other) =>
      one.place - other.place ||
      one.finding.span.from - other.finding.span.from ||
      other.finding.sure - one.finding.sure,
  );
  return placed.map(({ finding }) => finding);
}
