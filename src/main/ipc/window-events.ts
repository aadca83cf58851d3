import type { Events } from "../../ipc/contract.ts";

/** Sends events to the window; what happens before its first screen is there waits for it. */
export interface WindowEvents {
  send<C extends keyof Events>(channel: C, ...args: Parameters<Events[C]>): void;
  /** The window listens now. */
  ready(): void;
  /** The window is loaded again and does not listen yet. */
  gone(): void;
}

/** More than that while nobody listens is not worth keeping. */
const mostWaiting = 1_000;

export function makeWindowEvents(post: (channel: keyof Events, args: readonly unknown[]) => void): WindowEvents {
  let waiting: [keyof Events, readonly unknown[]][] | undefined = [];
  return {
    send: (channel, ...args) => {
      if (waiting === undefined) post(channel, args);
      else if (waiting.length < mostWaiting) waiting.push([channel, args]);
    },
    ready: () => {
      const kept = waiting ?? [];
      waiting = undefined;
      for (const [channel, args] of kept) post(channel, args);
    },
    gone: () => {
      waiting ??= [];
    },
  };
}

/** Gathers what comes in quick succession into one call; of things with the same key the last one counts. */
export function gather<T>(
  keyOf: (thing: T) => string,
  tell: (things: readonly T[]) => void,
  within: number,
): (things: readonly T[]) => void {
  const gathered = new Map<string, T>();
  let timer: NodeJS.Timeout | undefined;
  return (things) => {
    for (const thing of things) gathered.set(keyOf(thing), thing);
    timer ??= setTimeout(() => {
      timer = undefined;
      const all = [...gathered.values()];
      gathered.clear();
      tell(all);
    }, within);
  };
}
