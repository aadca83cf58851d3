/** What reading one file may take. */
export interface ThreadLimits {
  /** Of processor time. */
  readonly milliseconds: number;
  /** On the clock, for a thread that does nothing at all. */
  readonly clock: number;
}

/** Where a watch looks. */
export interface WatchedProcess {
  /** In milliseconds. */
  readonly now: () => number;
  /** Processor time of the whole process in milliseconds. */
  readonly used: () => number;
}

interface Watched {
  readonly since: number;
  readonly tell: () => void;
  used: number;
}

/** Says once when a reading has to be ended. */
export interface ThreadWatch {
  /** Returns how to stop watching. */
  readonly add: (tell: () => void) => () => void;
  readonly look: () => void;
}

/**
 * Counts what threads work, not only the clock: on a busy machine a file that waited for its turn has done nothing
 * wrong. The system counts for all threads together, so each that reads is charged an equal part of what they used,
 * and never more than the time that passed.
 */
export function watchThreads(process: WatchedProcess, limits: ThreadLimits): ThreadWatch {
  const all = new Set<Watched>();
  let last = process.now();
  let counted = process.used();

  const look = (): void => {
    const [now, used] = [process.now(), process.used()];
    const share = Math.min(now - last, (used - counted) / Math.max(1, all.size));
    [last, counted] = [now, used];
    for (const watched of all) {
      // The next in turn begins while this goes on.
      if (watched.since >= now) continue;
      watched.used += share;
      if (watched.used <= limits.milliseconds && now - watched.since <= limits.clock) continue;
      all.delete(watched);
      watched.tell();
    }
  };

  return {
    add: (tell) => {
      // Looked at once, so that nobody is charged for what was before.
      look();
      const watched: Watched = { since: last, tell, used: 0 };
      all.add(watched);
      return () => void all.delete(watched);
    },
    look,
  };
}
