import type { Step } from "@tiptap/pm/transform";
import type { AppError, FindingCounts, Result, StepBatch } from "../../../ipc/contract.ts";
import type { Timers } from "../../timers.ts";
import type { Story } from "../../../core/story/story.ts";

/** The first change of a burst waits at most so long until it is on its way to the disk. */
export const sendWithin = 40;
/** A snapshot is taken after so many steps, or after a pause of so many milliseconds. */
const snapshotAfter = { steps: 400, pause: 15_000 };
/** After a failure: so long until the next attempt, doubled up to the last. */
const retryAfter = { first: 500, last: 8_000 };

export type Kept =
  /** Everything typed is on the disk. */
  | { readonly state: "kept" }
  /** On its way, for moments. */
  | { readonly state: "keeping" }
  /** The disk refuses; what was typed is in memory and is tried again. */
  | { readonly state: "not-kept"; readonly reason: string };

export interface JournalOptions {
  /** Number of the next batch, as the desk said when it opened the story. */
  readonly next: number;
  /** Steps of the journal could not be read: the first change writes the whole story, for nothing can follow them. */
  readonly stale?: boolean;
  /** Steps of the journal that were made again: the next pause writes them into a snapshot. */
  readonly replayed?: number;
  readonly append: (batch: StepBatch) => Promise<Result<{ readonly kept: number }>>;
  readonly snapshot: (upTo: number, story: Story, counts: FindingCounts) => Promise<Result<{ readonly next: number }>>;
  /** The story as it stands now. */
  readonly story: () => { readonly story: Story; readonly counts: FindingCounts };
  readonly onKept: (kept: Kept) => void;
  readonly timers: Timers;
}

export interface Journal {
  readonly kept: Kept;
  record(steps: readonly Step[]): void;
  /** Sends what is typed and waits until it is on the disk, or until the disk has refused once. */
  flush(): Promise<void>;
  /** As `flush`, then replaces snapshot and journal by the story as it stands. */
  settle(): Promise<void>;
}

/**
 * Sends editor steps to the desk as they are made. One request at a time and in order: a batch is sent again until it is
 * acknowledged, and a snapshot is the story exactly as of the last batch before it.
 */
export function createJournal(options: JournalOptions): Journal {
  const { timers } = options;
  let { next } = options;
  let pending: unknown[] = [];
  let since = options.replayed ?? 0;
  let stale = options.stale === true;
  let sending: unknown;
  let pausing: unknown;
  let retrying: unknown;
  let pauseBeforeRetry = retryAfter.first;
  let working: Promise<void> | undefined;
  let kept: Kept = { state: "kept" };

  const tell = (now: Kept): void => {
    if (now.state === kept.state && now.state !== "not-kept") return;
    kept = now;
    options.onKept(now);
  };

  /** Runs one piece of work after the other. */
  const queue = (work: () => Promise<void>): Promise<void> => {
    const mine = (working ?? Promise.resolve()).then(work);
    working = mine;
    return mine;
  };

  async function sendPending(): Promise<void> {
    timers.clear(sending);
    sending = undefined;
    if (pending.length === 0) return;
    const steps = pending;
    pending = [];
    if (stale) return writeAnew(steps);
    const result = await options.append({ seq: next, steps });
    if (result.ok) {
      next += 1;
      since += steps.length;
      pauseBeforeRetry = retryAfter.first;
      if (pending.length === 0) tell({ state: "kept" });
      return;
    }
    // What was typed meanwhile goes with the next attempt, under the same number.
    pending = [...steps, ...pending];
    refuse(result.error);
  }

  async function writeAnew(steps: readonly unknown[]): Promise<void> {
    const { story, counts } = options.story();
    const result = await options.snapshot(next, story, counts);
    if (!result.ok) {
      pending = [...steps, ...pending];
      return refuse(result.error);
    }
    next = result.value.next;
    stale = false;
    if (pending.length === 0) tell({ state: "kept" });
  }

  function refuse(error: AppError): void {
    tell({ state: "not-kept", reason: error.message });
    timers.clear(retrying);
    retrying = timers.set(() => void queue(sendPending), pauseBeforeRetry);
    pauseBeforeRetry = Math.min(pauseBeforeRetry * 2, retryAfter.last);
  }

  async function takeSnapshot(): Promise<void> {
    await sendPending();
    if (pending.length > 0 || since === 0) return;
    const { story, counts } = options.story();
    const result = await options.snapshot(next, story, counts);
    // A snapshot that fails costs nothing: the journal before it stands.
    if (!result.ok) return;
    next = result.value.next;
    since = 0;
  }

  return {
    get kept() {
      return kept;
    },
    record(steps) {
      if (steps.length === 0) return;
      for (const step of steps) pending.push(step.toJSON());
      if (kept.state === "kept") tell({ state: "keeping" });
      sending ??= timers.set(() => {
        sending = undefined;
        void queue(sendPending);
        if (since + pending.length >= snapshotAfter.steps) void queue(takeSnapshot);
      }, sendWithin);
      timers.clear(pausing);
      pausing = timers.set(() => void queue(takeSnapshot), snapshotAfter.pause);
    },
    flush: () => queue(sendPending),
    settle() {
      timers.clear(pausing);
      return queue(takeSnapshot);
    },
  };
}
