import type { Facts } from "../language/facts.ts";
import { readFacts } from "../language/read-facts.ts";
import { type Block, blocksOf } from "../story/blocks.ts";
import type { Story } from "../story/story.ts";
import type { Check, CheckContext, StoryView } from "./check.ts";
import { relocate } from "./relocate.ts";
import { remembered } from "./remembered.ts";
import { runBlockCheck, runStoryCheck, type Outcome } from "./run-check.ts";

/** Under which conditions copy is checked. A change of it makes every earlier answer void. */
export interface CheckerContext extends CheckContext {
  /** Ids of checks left out: switched off by the user, or found hanging. */
  readonly without?: readonly string[];
}

/** Is told which check is about to run, so that one which never returns is known by name. */
export type Watch = (check: string) => void;

/**
 * Checks blocks and stories, and remembers by content what it read and found. Worker, command line and bench use the
 * same. Memory is bounded by the story: what the last two story checks did not hold is forgotten.
 */
export interface Checker {
  setContext(context: CheckerContext): void;
  /** The block checks over one block. */
  checkBlock(block: Block, watch?: Watch): Outcome;
  /** The story checks over the story; reads only blocks that were not read before. */
  checkStory(story: Story, watch?: Watch): Outcome;
}

export function createChecker(checks: readonly Check[], context: CheckerContext): Checker {
  const facts = remembered<Facts>();
  const recalled = remembered<{ readonly value: unknown }>();
  const answers = remembered<{ readonly block: Block; readonly outcome: Outcome }>();
  let current = context;
  let active = activeChecks(checks, context);

  const factsOf = (block: Block): Facts => facts.get(block.text, () => readFacts(block.text));

  return {
    setContext(next) {
      current = next;
      active = activeChecks(checks, next);
      answers.clear();
    },

    checkBlock(block, watch) {
      const { block: seen, outcome } = answers.get(`${block.kind}\n${block.text}`, () => ({
        block,
        outcome: join(
          active.flatMap((check) => {
            if (check.scope !== "block" || check.kinds?.includes(block.kind) === false) return [];
            watch?.(check.id);
            return [runBlockCheck(check, block, factsOf(block), current)];
          }),
        ),
      }));
      return seen.id === block.id ? outcome : relocate(outcome, seen.id, block.id);
    },

    checkStory(story, watch) {
      const blocks = blocksOf(story);
      const view: StoryView = {
        story,
        blocks,
        factsOf,
        recall: <T>(what: string, words: string, make: () => T) =>
          recalled.get(`${what}\n${words}`, () => ({ value: make() })).value as T,
      };
      const outcome = join(
        active.flatMap((check) => {
          if (check.scope !== "story") return [];
          watch?.(check.id);
          return [runStoryCheck(check, view, current)];
        }),
      );
      facts.forgetUnused();
      answers.forgetUnused();
      recalled.forgetUnused();
      return outcome;
    },
  };
}

const activeChecks = (
  checks: readonly Check[],
  { stylebook, language, without = [] }: CheckerContext,
): readonly Check[] =>
  checks.filter(
    (check) =>
      stylebook.levels[check.id] !== "off" &&
      !without.includes(check.id) &&
      (check.anyLanguage === true || /^en\b/iu.test(language)),
  );

const join = (outcomes: readonly Outcome[]): Outcome => ({
  findings: outcomes.flatMap(({ findings }) => findings),
  failed: outcomes.flatMap(({ failed }) => failed),
});
