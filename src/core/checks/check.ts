import type { Keeper } from "../kept-with.ts";
import type { Block } from "../story/blocks.ts";
import type { Story } from "../story/story.ts";
import type { Facts } from "../language/facts.ts";
import type { SpellingContext } from "../spelling/doubtful-words.ts";
import type { Stylebook } from "../stylebook/stylebook.ts";
import type { Edit, Fix, Level, Related } from "./finding.ts";

/** What every check says of itself. Docs, tests and the settings page are made from it. */
interface CheckMeta {
  /** By meaning, kebab-case, never reused. */
  readonly id: string;
  readonly title: string;
  /** The reason, as a stylebook would give it: one or two sentences. */
  readonly why: string;
  readonly level: Level;
  readonly examples: Examples;
  /** It is about quotations, so it looks inside them; of other checks the engine drops what lies inside one. */
  readonly inQuotations?: true;
  /** It holds in every language; other checks see English copy only. */
  readonly anyLanguage?: true;
  /** It looks at a block of any length, in one pass; others are spared one that is longer than `longestBlock`. */
  readonly anyLength?: true;
}

/** `[[…]]` marks what must be found, to the character; everything unmarked must stay silent. */
export interface Examples {
  readonly bad: readonly Example[];
  readonly good: readonly (string | ExampleStory)[];
}

/** A text or story that must be flagged, and what the first fix makes of it. */
export type Example = { readonly text: string; readonly fixed?: string } | ExampleStory;

/** A story in short: one field a line, `field: text`; marks in any of them. Read by `example-story.ts`. */
export interface ExampleStory {
  readonly story: string;
  readonly fixed?: string;
}

/** What the engine gives a check besides the text. */
export interface CheckContext {
  readonly stylebook: Stylebook;
  /** BCP 47 of the story; a check for English says nothing about other copy. */
  readonly language: string;
  /** ISO date on which the story is dated or was received, if known; the core has no clock. */
  readonly date?: string | undefined;
  /** The dictionaries and word lists, once they are loaded; without them no word is looked up. */
  readonly spelling?: SpellingContext | undefined;
}

/** Reports `[from, to)` of the block being checked. */
export type Report = (found: {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly level?: Level;
  readonly why?: string;
  /** The text to put there instead; several make a choice. */
  readonly replace?: readonly string[];
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  readonly sure?: number;
}) => void;

/** The same for checks over a whole story: names the block too. */
export type StoryReport = (block: Block, found: Parameters<Report>[0]) => void;

/** Sees one textblock; run again only when that block changes. */
export interface BlockCheck extends CheckMeta {
  readonly scope: "block";
  /** Kinds of block it looks at; absent: all. */
  readonly kinds?: readonly Block["kind"][];
  run(block: Block, facts: Facts, report: Report, context: CheckContext): void;
}

/** Sees the story: its blocks with their cached facts, in order. */
export interface StoryCheck extends CheckMeta {
  readonly scope: "story";
  run(view: StoryView, report: StoryReport, context: CheckContext): void;
}

export type Check = BlockCheck | StoryCheck;

/** A story as story checks see it. */
export interface StoryView extends Keeper {
  readonly story: Story;
  readonly blocks: readonly Block[];
  factsOf(block: Block): Facts;
  /**
   * What `make` made of these words the last time, as long as the story holds them: for what is dear to work out and
   * hangs on the text alone. `what` names the kind of thing, so that two checks do not get each other's.
   */
  recall<T>(what: string, words: string, make: () => T): T;
  /** Keeps from one look at a story to the next: for what is dear, great, and wanted as it was the last time or not at all. */
  readonly memory: Keeper;
}

export const defineBlockCheck = (check: Omit<BlockCheck, "scope">): BlockCheck => ({ scope: "block", ...check });
export const defineStoryCheck = (check: Omit<StoryCheck, "scope">): StoryCheck => ({ scope: "story", ...check });

/** An edit of the block under report, for fixes. */
export type { Edit };
