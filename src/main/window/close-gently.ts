/** What closing needs to know and to do. */
export interface Closing {
  /** Asks the window for what is typed; `flush:done` answers. */
  readonly askForFlush: () => void;
  /** Settles when the window has answered. */
  readonly flushed: Promise<void>;
  /** Batches that are not on the disk yet. */
  readonly waiting: () => number;
  /** Asks whether to close although the disk has not taken everything; true: close. */
  readonly giveUp: () => Promise<boolean>;
  readonly pause: (milliseconds: number) => Promise<void>;
}

const flushWithin = 3_000;
const diskWithin = 3_000;
const lookEvery = 20;

/**
 * Waits until what is typed is on the disk; says whether the window may go. A page that hangs is not waited for: all
 * but its last moment is in the journal.
 */
export async function closeGently({ askForFlush, flushed, waiting, giveUp, pause }: Closing): Promise<boolean> {
  askForFlush();
  await Promise.race([flushed, pause(flushWithin)]);
  for (let waited = 0; waiting() > 0 && waited < diskWithin; waited += lookEvery) await pause(lookEvery);
  return waiting() === 0 || giveUp();
}
