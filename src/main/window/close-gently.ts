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
  /** Writes what is written at the end, and leaves the desk. */
  readonly settle: () => Promise<void>;
  readonly pause: (milliseconds: number) => Promise<void>;
}

const flushWithin = 3_000;
const diskWithin = 3_000;
const lookEvery = 20;
/** A disk that does not answer keeps nobody in: what was acknowledged is on it, and for the rest somebody was asked. */
const settledWithin = 10_000;

/**
 * Waits until what is typed is on the disk; says whether the window may go. A page that hangs is not waited for: all
 * but its last moment is in the journal.
 */
export async function closeGently({ askForFlush, flushed, waiting, giveUp, settle, pause }: Closing): Promise<boolean> {
  askForFlush();
  await Promise.race([flushed, pause(flushWithin)]);
  for (let waited = 0; waiting() > 0 && waited < diskWithin; waited += lookEvery) await pause(lookEvery);
  if (waiting() > 0 && !(await giveUp())) return false;
  let over = false;
  const settling = settle().finally(() => {
    over = true;
  });
  settling.catch(() => undefined);
  for (let waited = 0; !over && waited < settledWithin; waited += lookEvery) await pause(lookEvery);
  if (over) await settling;
  return true;
}
