/** Time that a test moves on by hand. */
export interface FakeTimers {
  readonly set: (run: () => void, after: number) => unknown;
  readonly clear: (timer: unknown) => void;
  readonly now: number;
  /** Lets so many milliseconds pass, with what becomes due in them, and lets promises settle in between. */
  pass(milliseconds: number): Promise<void>;
}

interface Due {
  readonly at: number;
  readonly run: () => void;
}

export function fakeTimers(): FakeTimers {
  let now = 0;
  const waiting = new Set<Due>();
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return {
    get now() {
      return now;
    },
    set(run, after) {
      const due: Due = { at: now + after, run };
      waiting.add(due);
      return due;
    },
    clear: (timer) => void waiting.delete(timer as Due),
    async pass(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const next = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting.delete(next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = end;
    },
  };
}
