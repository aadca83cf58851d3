/** A clock that can be asked to call; tests bring their own. */
export interface Timers {
  set(run: () => void, after: number): unknown;
  clear(timer: unknown): void;
}

/** The clock of the page. */
export const timers: Timers = {
  set: (run, after) => setTimeout(run, after),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout> | undefined),
};
