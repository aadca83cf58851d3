import { blocksOf } from "../story/blocks.ts";
import type { SpellingContext } from "../spelling/doubtful-words.ts";
import type { Story } from "../story/story.ts";
import { builtInStylebook } from "../stylebook/built-in-stylebooks.ts";
import type { Stylebook } from "../stylebook/stylebook.ts";
import type { Check } from "./check.ts";
import { createChecker } from "./checker.ts";
import { type Finding } from "./finding.ts";
import { checks as allChecks } from "./registry.ts";
import { type Failure, gravity } from "./run-check.ts";
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
    date: options.date ?? story.meta.published ?? story.meta.versionCreated,
    spelling: options.spelling,
  });
  const outcomes = [...blocksOf(story).map((block) => checker.checkBlock(block)), checker.checkStory(story)];
  const failed = new Map(outcomes.flatMap((outcome) => outcome.failed).map((failure) => [failure.check, failure]));
  return {
    findings: inOrder(
      story,
      outcomes.flatMap(({ findings }) => findings),
    ),
    failed: [...failed.values()],
  };
}

/** By level, then in reading order, then the surer first. */
export function inOrder(story: Story, findings: readonly Finding[]): readonly Finding[] {
  const order = new Map<string, number>(blocksOf(story).map(({ id }, index) => [id, index]));
  const place = ({ span }: Finding): number => order.get(span.block) ?? order.size;
  return findings.toSorted(
    (one, other) =>
      gravity[one.level] - gravity[other.level] ||
      place(one) - place(other) ||
      one.span.from - other.span.from ||
      other.sure - one.sure,
  );
}
