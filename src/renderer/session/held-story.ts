import type { EditorState } from "@tiptap/pm/state";
import type { Story } from "../../core/story/story.ts";
import type { BaselineBlock, FindingCounts, OpenedStory, StoryId } from "../../ipc/contract.ts";
import { bridge } from "../bridge/bridge.ts";
import { docToStory } from "../editor/convert/doc-to-story.ts";
import { countsOf, openFindings } from "../editor/findings/open-findings.ts";
import { createJournal, type Journal, type Kept } from "../editor/journal/journal.ts";
import { timers } from "../timers.ts";

/** A story in memory: shown, or left and kept with its undo history for when it is shown again. */
export interface HeldStory {
  readonly id: StoryId;
  readonly received: Story;
  readonly date: string;
  readonly baseline: readonly BaselineBlock[] | undefined;
  /** How far it was scrolled when it was left. */
  scroll: number;
  /** When corrections last had a version kept. */
  fixedAt: number;
  readonly journal: Journal;
  /** Open findings as the desk's list has them. */
  counts: FindingCounts | undefined;
  /** As it was when it was left; the editor's own while it is shown. */
  state: EditorState;
}

export interface HeldStoryOptions {
  readonly opened: OpenedStory;
  readonly state: EditorState;
  /** The journal on the disk cannot be gone on with: a snapshot comes first. */
  readonly stale: boolean;
  /** As it stands now, shown or not. */
  readonly stateOf: (story: HeldStory) => EditorState;
  readonly onKept: (story: HeldStory, kept: Kept) => void;
}

/** A story that was opened, with the journal that keeps it from now on. */
export function holdStory({ opened, state, stale, stateOf, onKept }: HeldStoryOptions): HeldStory {
  const { id, story, received, next, steps, summary, baseline } = opened;
  const mine: HeldStory = {
    id,
    received,
    state,
    date: story.meta.published ?? story.meta.versionCreated ?? summary.received,
    counts: summary.counts,
    baseline,
    scroll: 0,
    fixedAt: 0,
    journal: createJournal({
      next,
      stale,
      replayed: steps.reduce((sum, batch) => sum + batch.steps.length, 0),
      timers,
      append: (batch) => bridge().request("desk:append", id, batch),
      snapshot: (upTo, written, counts) => bridge().request("desk:snapshot", id, upTo, written, counts),
      story: () => {
        const now = stateOf(mine);
        return { story: docToStory(now.doc), counts: countsOf(openFindings(now)) };
      },
      onKept: (kept) => onKept(mine, kept),
    }),
  };
  return mine;
}
