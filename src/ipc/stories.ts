import type { CheckedWords } from "../core/checks/checked-words.ts";
import type { DeskHold, OrderQuestion } from "../core/export/desk-act.ts";
import type { FactsForOrders } from "../core/kills/facts-for-orders.ts";
import type { BlockKind } from "../core/story/blocks.ts";
import type { RichText } from "../core/story/text.ts";
import type { Story, StoryStatus } from "../core/story/story.ts";

/** Names one story's folder on the desk. */
export type StoryId = string;

export type DeskState = "new" | "in-hand" | "ready" | "exported" | "killed" | "spiked";

/** How a story last left the desk. */
export interface Left {
  /** ISO 8601. */
  readonly at: string;
  readonly how: "exported" | "copied" | "published";
  /** The target's id, or the site. */
  readonly target: string;
  /** It was changed after that: what is out there is not what stands here. */
  readonly changed?: boolean;
}

/** Open findings of a story by level. */
export interface FindingCounts {
  readonly mustFix: number;
  readonly fix: number;
  readonly check: number;
}

/** A row of the desk's list. */
export interface StorySummary extends FactsForOrders {
  readonly id: StoryId;
  readonly slug: string;
  readonly headline: string;
  readonly source: string;
  readonly format: string;
  readonly state: DeskState;
  readonly status?: StoryStatus;
  /** Killed on the desk, whatever its state says since. */
  readonly held?: DeskHold;
  /** An order of the agency that may mean it: somebody has to look. */
  readonly asked?: OrderQuestion;
  /** ISO 8601, when the desk received it. */
  readonly received: string;
  /** ISO 8601, when it was last changed. */
  readonly changed: string;
  readonly embargo?: string;
  /** Absent while they were not counted yet. */
  readonly counts?: FindingCounts;
  /** 1 flash … 8 least. */
  readonly urgency?: number;
  /** Absent while it has never left. */
  readonly left?: Left;
  /** What the agency knows it by, and which file it came in; absent where the wire gave it no identity. */
  readonly onWire?: { readonly guid: string; readonly file: string };
}

/** What of the desk itself holds a story: an older Wiredesk kept a kill as a state alone. */
export const holdOf = (summary: Pick<StorySummary, "held" | "state" | "changed"> | undefined): DeskHold | undefined =>
  summary?.held ?? (summary?.state === "killed" ? { why: "killed", at: summary.changed, by: "" } : undefined);

/** A story that holds the words that were searched for. */
export interface SearchHit {
  readonly id: StoryId;
  /** The words around the first place, with the stretches `[from, to)` that were searched for; absent where only the title holds them. */
  readonly excerpt?: { readonly text: string; readonly marks: readonly (readonly [from: number, to: number])[] };
}

/** Why a version of a story was kept: left the desk, ten minutes of work, corrections, a restore, or because somebody asked. */
export const versionReasons = ["exported", "before", "fixed", "restored", "asked"] as const;
export type VersionReason = (typeof versionReasons)[number];

/** A version of a story as it was at a time. */
export interface Version {
  /** Names it among the story's versions. */
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
  readonly why: VersionReason;
}

/** One textblock that changes are shown against. Its marks come back with its words; none are no change by themselves. */
export interface BaselineBlock extends RichText {
  readonly id: string;
  readonly kind: BlockKind;
}

/** A story as the window opens it: the newest snapshot and the editor steps kept since. */
export interface OpenedStory {
  readonly id: StoryId;
  readonly summary: StorySummary;
  /** The story as received. */
  readonly received: Story;
  /** The newest snapshot; equals `received` while nothing was edited. */
  readonly story: Story;
  /** Steps since that snapshot, oldest first; replayed by the window. Opaque to main. */
  readonly steps: readonly StepBatch[];
  /** Number of the next batch. */
  readonly next: number;
  /** What the desk had to mend while opening: a torn journal, a damaged snapshot set aside. */
  readonly recovered: readonly string[];
  /** Findings passed over in this story, by identity. */
  readonly passedOver: readonly PassedOver[];
  /** What changes are shown against, once a change was accepted; absent: the story as received. */
  readonly baseline?: readonly BaselineBlock[];
  /** Words of it that somebody has checked. */
  readonly checked: readonly CheckedWords[];
}

/** So many rows of the list go over the bridge at once: below a megabyte, so that no key waits for them. */
export const listedAtOnce = 2_000;

/** The list as it begins: what the window shows of it before the desk is open. */
export interface DeskHead {
  /** The first of those that are not spiked, the newest first. */
  readonly stories: readonly StorySummary[];
  /** All that are not spiked. */
  readonly listed: number;
  readonly spiked: number;
}

/** What the window starts with. */
export interface FirstScreen {
  readonly story: OpenedStory;
  /** Absent where the list must be read first. */
  readonly head?: DeskHead;
}

/** ProseMirror steps as JSON, in order. `seq` counts from 0 without gaps since the snapshot's `base`. */
export interface StepBatch {
  readonly seq: number;
  readonly steps: readonly unknown[];
}

export interface PassedOver {
  /** Identity of the finding (`core/checks/identity.ts`). */
  readonly identity: string;
  readonly check: string;
  readonly quote: string;
  readonly scope: "here" | "story";
  readonly reason?: string;
  readonly at: string;
}

/** What came back of a story after Wiredesk had ended without closing. */
export interface RecoveredStory {
  readonly id: StoryId;
  /** ISO 8601, when the last of it was typed. */
  readonly at: string;
  readonly changes: number;
  /** The story before those changes, and the changes. */
  readonly before: Story;
  readonly steps: readonly StepBatch[];
  /** What had to be mended, in sentences. */
  readonly mended: readonly string[];
}

/** The stories that were open at the last end, on their tabs. */
export interface OpenTabs {
  readonly tabs: readonly StoryId[];
  /** So many others are no longer on the desk. */
  readonly gone: number;
}

/** What of a story's own says whether it may leave. */
export interface StoryOrders {
  readonly status: StoryStatus | null;
  readonly embargo: string | null;
}

/** A story as it stands in the window. */
export interface StoryAsItStands {
  readonly id: StoryId;
  readonly story: Story;
}
