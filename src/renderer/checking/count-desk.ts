import type { Finding } from "../../core/checks/finding.ts";
import { identitiesOf } from "../../core/checks/identity.ts";
import { silencer } from "../../core/checks/silence.ts";
import { blocksOf } from "../../core/story/blocks.ts";
import type { Story } from "../../core/story/story.ts";
import type { FindingCounts, HouseDecisions, PassedOver, StoryId, StorySummary } from "../../ipc/contract.ts";
import type { Timers } from "../timers.ts";
import type { CheckClient } from "./check-client.ts";

/** The worker of the window itself comes first: so long after the last change of the list nothing is counted. */
const startAfter = 2_500;
/** Between two stories, so that the machine is never taken for long. */
const pauseBetween = 60;

export interface DeskCounterOptions {
  /** A client of its own: what hangs in it does not keep the story at hand waiting. */
  readonly client: Pick<CheckClient, "open" | "block" | "story" | "close">;
  readonly timers: Timers;
  /** The stories on the desk as they stand. */
  readonly stories: () => readonly StorySummary[];
  /** Whether a story is in the editor, where it is counted anyway. */
  readonly isOpen: (id: StoryId) => boolean;
  readonly peek: (
    id: StoryId,
  ) => Promise<{ readonly story: Story; readonly passedOver: readonly PassedOver[] } | undefined>;
  /** What the desk has said no to in all its stories; absent: nothing. */
  readonly decisions?: () => HouseDecisions;
  readonly tell: (id: StoryId, counts: FindingCounts) => Promise<unknown>;
}

/** Counts the open findings of stories that nobody has opened, one after the other, while there is nothing better to do. */
export interface DeskCounter {
  /** The list has changed: look whether there is something to count. */
  look(): void;
  stop(): void;
}

export function createDeskCounter(options: DeskCounterOptions): DeskCounter {
  const { client, timers, stories, isOpen, peek, tell, decisions } = options;
  /** Stories that could not be counted: asking again would give the same. */
  const given = new Set<StoryId>();
  let timer: unknown;
  let counting = false;
  let stopped = false;

  const next = (): StorySummary | undefined =>
    stories().find(
      ({ id, counts, state }) => counts === undefined && state !== "spiked" && !given.has(id) && !isOpen(id),
    );

  const later = (after: number): void => {
    timers.clear(timer);
    timer = timers.set(() => void countNext(), after);
  };

  async function countNext(): Promise<void> {
    if (counting || stopped) return;
    const summary = next();
    // The worker holds a language model: not for nothing.
    if (summary === undefined) return client.close();
    counting = true;
    const counts = await count(summary);
    if (counts === undefined) given.add(summary.id);
    else if (!stopped) await tell(summary.id, counts);
    counting = false;
    if (!stopped) later(pauseBetween);
  }

  async function count({ id, received }: StorySummary): Promise<FindingCounts | undefined> {
    const found = await peek(id);
    if (found === undefined || stopped) return undefined;
    const { story, passedOver } = found;
    client.open(story, story.meta.published ?? story.meta.versionCreated ?? received);
    const findings: Finding[] = [];
    for (const block of blocksOf(story)) {
      const answer = await client.block(block);
      if (answer === undefined) return undefined;
      findings.push(...answer);
    }
    const answer = await client.story(story);
    return answer === undefined ? undefined : countOpen([...findings, ...answer], passedOver, decisions?.());
  }

  return {
    look() {
      if (!counting && next() !== undefined) later(startAfter);
    },
    stop() {
      stopped = true;
      timers.clear(timer);
      client.close();
    },
  };
}

/** Findings by level, without those that somebody said no to, in the story or on the desk. */
export function countOpen(
  findings: readonly Finding[],
  passedOver: readonly PassedOver[],
  { words, off }: HouseDecisions = { words: [], off: [] },
): FindingCounts {
  const silence = silencer({ passedOver, off, words: words.map(({ word }) => word), checked: [] });
  const identities = identitiesOf(findings);
  const open = findings.filter((finding, nth) => silence(finding, identities[nth] ?? "") === undefined);
  const count = (level: Finding["level"]): number => open.filter((finding) => finding.level === level).length;
  return { mustFix: count("must-fix"), fix: count("fix"), check: count("check") };
}
