/** What the system says of one process; the part of Electron's `ProcessMetric` that a watch needs. */
export interface ProcessUse {
  readonly pid: number;
  readonly memory: {
    /** In kilobytes. */
    readonly workingSetSize: number;
  };
  readonly cpu: {
    /** Of all processors together, since it was last asked. */
    readonly percentCPUUsage: number;
    /** In seconds, since the process began; not every Electron tells it. */
    readonly cumulativeCPUUsage?: number;
  };
}

/** What one reading may take. */
export interface WatchLimits {
  /** Of processor time. */
  readonly milliseconds: number;
  /** On the clock, for a page that does nothing at all. */
  readonly clock: number;
  /** Of resident memory. */
  readonly bytes: number;
}

/** Where a watch looks. */
export interface WatchedSystem {
  readonly now: () => number;
  readonly processors: number;
  readonly processes: () => readonly ProcessUse[];
}

interface Watched {
  readonly pid: number;
  readonly since: number;
  readonly tell: (reason: string) => void;
  used: number;
  /** The process's own count when last seen; it may have waited as a spare before. */
  counted: number | undefined;
}

/** Says once why a reading has to be ended. */
export interface ReaderWatch {
  /** Returns how to stop watching. */
  readonly add: (pid: number, tell: (reason: string) => void) => () => void;
  readonly look: () => void;
}

/**
 * Counts the processor time of readings and not only the clock: on a busy machine the editor comes first, and a file
 * that waited for its turn has done nothing wrong. One watch for all, because Electron counts a share since anybody
 * last asked.
 */
export function watchReaders(system: WatchedSystem, limits: WatchLimits): ReaderWatch {
  const all = new Set<Watched>();
  let last = system.now();

  const reasonToEnd = (watched: Watched, use: ProcessUse | undefined, passed: number): string | undefined => {
    if (use !== undefined) {
      const counted = use.cpu.cumulativeCPUUsage;
      if (counted === undefined) watched.used += (use.cpu.percentCPUUsage / 100) * system.processors * passed;
      else watched.used += (counted - (watched.counted ?? counted)) * 1000;
      watched.counted = counted;
      if (use.memory.workingSetSize * 1024 > limits.bytes) return tooMuchMemory(limits);
    }
    if (watched.used > limits.milliseconds || system.now() - watched.since > limits.clock)
      return `it takes longer than ${limits.milliseconds / 1000} seconds to read`;
    return undefined;
  };

  return {
    add: (pid, tell) => {
      // Asked, so that the first share is counted from here.
      if (all.size === 0) {
        system.processes();
        last = system.now();
      }
      const watched: Watched = { pid, since: system.now(), tell, used: 0, counted: undefined };
      all.add(watched);
      return () => void all.delete(watched);
    },
    look: () => {
      const uses = new Map(system.processes().map((use) => [use.pid, use]));
      const passed = system.now() - last;
      last += passed;
      for (const watched of all) {
        const reason = reasonToEnd(watched, uses.get(watched.pid), passed);
        if (reason === undefined) continue;
        all.delete(watched);
        watched.tell(reason);
      }
    },
  };
}

/** Why a reading was ended that filled the memory. */
export const tooMuchMemory = ({ bytes }: Pick<WatchLimits, "bytes">): string =>
  `it takes more than ${bytes / 1024 / 1024} MB of memory to read`;
