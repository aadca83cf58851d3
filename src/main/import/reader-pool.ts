import type { IsolatedReader, Reading } from "./isolated-reader.ts";

/** Reads files, each in a page of its own. */
export interface ReaderPool {
  read(name: string, bytes: Uint8Array): Promise<Reading>;
  /** Starts the spare, so that the next file need not wait for its page. */
  warm(): void;
  /** Ends what is being read now. */
  stop(): void;
  close(): void;
}

/** How long a spare waits for the next file before it gives its memory back, in milliseconds. */
const patience = 60_000;

/**
 * Keeps one page ready while files come in; a page serves one file and never another. None is started before the first
 * file: a page costs a process and 30 MB, and a desk that only edits needs none.
 */
export function makeReaderPool(start: () => Promise<IsolatedReader>, report: (error: unknown) => void): ReaderPool {
  let spare: Promise<IsolatedReader> | undefined;
  let rest: NodeJS.Timeout | undefined;
  const busy = new Set<IsolatedReader>();
  let closed = false;

  function warm(): void {
    if (closed || spare !== undefined) return;
    const starting = start();
    spare = starting;
    clearTimeout(rest);
    rest = setTimeout(letGo, patience);
    rest.unref();
    starting.catch((error: unknown) => {
      report(error);
      if (spare === starting) spare = undefined;
    });
  }

  function letGo(): void {
    clearTimeout(rest);
    spare?.then(
      (reader) => reader.destroy(),
      // Told where it was started.
      () => undefined,
    );
    spare = undefined;
  }

  const stop = (): void => {
    for (const reader of busy) reader.destroy();
  };

  return {
    warm,
    stop,
    read: async (name, bytes) => {
      warm();
      const taken = spare;
      if (taken === undefined) return { ok: false, reason: "Wiredesk is closing" };
      spare = undefined;
      let reader: IsolatedReader;
      try {
        reader = await taken;
        if (!reader.alive) reader = await start();
      } catch {
        // Told where it was started; this file must not wait for ever.
        return { ok: false, reason: "the reader could not be started" };
      }
      busy.add(reader);
      warm();
      try {
        return await reader.read(name, bytes);
      } finally {
        busy.delete(reader);
      }
    },
    close: () => {
      closed = true;
      stop();
      letGo();
    },
  };
}
