import type { StoryAttribution } from "../language/attribute-story.ts";
import { notEnglish } from "../language/attribute-text.ts";
import type { Facts } from "../language/facts.ts";
import { readFacts } from "../language/read-facts.ts";
import { type Block, blocksOf } from "../story/blocks.ts";
import type { Story } from "../story/story.ts";
import type { BlockCheck, Check, CheckContext, StoryView } from "./check.ts";
import { storyAttribution } from "./helpers/story-attribution.ts";
import { relocate } from "./relocate.ts";
import { remembered } from "./remembered.ts";
import { type Outcome, runBlockChecks, runStoryCheck, type Saying } from "./run-check.ts";
import { isEnglishCopy } from "./story-language.ts";
import type { Keeper } from "../kept-with.ts";

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
  /** Who says what in the story: what the checks have read of it already is not read again. */
  attributionOf(story: Story): StoryAttribution;
}

/**
 * Characters of a block that the checks look at; a page of a broadsheet has some 15,000. What is longer is no paragraph, and
 * reading it word by word holds up whoever waits: that nobody has checked it is said, and closes the gate.
 */
export const longestBlock = 20_000;

const isTooLong = ({ text }: Block): boolean => text.length > longestBlock;

/** The few that bear any length, and that the others were not run. */
function runOnLong(
  checks: readonly BlockCheck[],
  block: Block,
  facts: Facts,
  context: CheckContext,
  watch?: Watch,
): Outcome {
  const bearing = checks.filter(({ anyLength }) => anyLength === true);
  const { findings, failed } = runBlockChecks(bearing, block, facts, context, watch);
  const reason = `${block.text.length} characters without an end are too many to be checked; split the paragraph`;
  return { findings, failed: [...failed, { check: "length of a paragraph", reason }] };
}

export function createChecker(checks: readonly Check[], context: CheckerContext): Checker {
  const facts = remembered<Facts>();
  const recalled = remembered<{ readonly value: unknown }>();
  const answers = remembered<Answer[]>();
  const memory: Keeper = { kept: [] };
  let current = context;
  let active = activeChecks(checks, context);
  let blockChecks = byKind(active);

  const factsOf = (block: Block): Facts => facts.get(block.text, () => readFacts(block.text));

  const viewOf = (story: Story): StoryView => ({
    story,
    kept: [],
    memory,
    blocks: blocksOf(story).filter((block) => !isTooLong(block)),
    factsOf,
    recall: <T>(what: string, words: string, make: () => T) =>
      recalled.get(`${what}\n${words}`, () => ({ value: make() })).value as T,
  });

  return {
    setContext(next) {
      current = next;
      active = activeChecks(checks, next);
      blockChecks = byKind(active);
      answers.clear();
    },

    checkBlock(block, watch) {
      // By the text alone, of which the hash is known already: few blocks have the same words.
      const ofText = answers.get(block.text, () => []);
      const known = ofText.find(({ block: seen }) => seen.kind === block.kind && haveSameNotes(seen, block));
      if (known !== undefined)
        return known.block.id === block.id ? known.outcome : relocate(known.outcome, known.block.id, block.id);
      const run = isTooLong(block) ? runOnLong : runBlockChecks;
      const outcome = run(blockChecks(block.kind), block, factsOf(block), current, watch);
      ofText.push({ block, outcome });
      return outcome;
    },

    checkStory(story, watch) {
      const view = viewOf(story);
      const said: Saying = { findings: [], failed: [] };
      for (const check of active) {
        if (check.scope !== "story") continue;
        watch?.(check.id);
        runStoryCheck(check, view, current, said);
      }
      facts.forgetUnused();
      answers.forgetUnused();
      recalled.forgetUnused();
      return said;
    },

    attributionOf: (story) =>
      isEnglishCopy(current.language) ? storyAttribution(viewOf(story)) : { ...nothingRead, notRead: notEnglish },
  };
}

function activeChecks(
  checks: readonly Check[],
  { stylebook: { levels }, language, without = [] }: CheckerContext,
): readonly Check[] {
  const isEnglish = isEnglishCopy(language);
  const off = new Set([...without, ...Object.keys(levels).filter((check) => levels[check] === "off")]);
  return checks.filter(({ id, anyLanguage }) => (isEnglish || anyLanguage === true) && !off.has(id));
}

const nothingRead: StoryAttribution = { credits: [], claims: [], faults: [], sources: [] };

/** What the checks said of a block. */
interface Answer {
  readonly block: Block;
  readonly outcome: Outcome;
}

/** Whether their notes are at the same places: text that differs in nothing else is not the same. */
function haveSameNotes({ notes: some = noNotes }: Block, { notes: others = noNotes }: Block): boolean {
  return (
    some.length === others.length && some.every(({ from, to }, n) => others[n]?.from === from && others[n].to === to)
  );
}
const noNotes: NonNullable<Block["notes"]> = [];

/** The block checks that look at a kind of block, picked out once for each kind. */
function byKind(active: readonly Check[]): (kind: Block["kind"]) => readonly BlockCheck[] {
  const picked = new Map<Block["kind"], readonly BlockCheck[]>();
  return (kind) => {
    const known = picked.get(kind);
    if (known !== undefined) return known;
    const made = active.filter(
      (check): check is BlockCheck => check.scope === "block" && check.kinds?.includes(kind) !== false,
    );
    picked.set(kind, made);
    return made;
  };
}
