/** Lets work on the same thing be done one piece after the other, and on different things side by side. */
export interface Turns {
  take<T>(thing: string, work: () => Promise<T>): Promise<T>;
  /** Whether something is being done with it, or waits to be. */
  busy(thing: string): boolean;
  /** Settles when all that was begun is over. */
  over(): Promise<void>;
}

export function makeTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take: async (thing, work) => {
      const before = last.get(thing);
      const turn = (async () => {
        // How the one before ended is told to whoever asked for it.
        await before?.catch(() => undefined);
        return work();
      })();
      last.set(thing, turn);
      try {
        return await turn;
      } finally {
        if (last.get(thing) === turn) last.delete(thing);
      }
    },
    busy: (thing) => last.has(thing),
    over: async () => {
      await Promise.allSettled(last.values());
    },
  };
}
