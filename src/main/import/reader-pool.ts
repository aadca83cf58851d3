import type { IsolatedReader, Reading } from "./isolated-reader.ts";

/** Reads files, each in a page of its own. */
export interface ReaderPool {
  read(name: string, bytes: Uint8Array): Promise<Reading>;
  /** Starts the spare, so that the first file need not wait for its page. */
  warm(): void;
  /** Ends what is being read now. */
  stop(): void;
  close(): void;
}

/** Keeps one page ready; a page serves one file and never another. */
export function makeReaderPool(start: () => Promise<IsolatedReader>, report: (error: unknown) => void): ReaderPool {
  let spare: Promise<IsolatedReader> | undefined;
  const busy = new Set<IsolatedReader>();
  let closed = false;

  function warm(): void {
    if (closed || spare !== undefined) return;
    const starting = start();
    spare = starting;
    starting.catch((error: unknown) => {
      report(error);
      if (spare === starting) spare = undefined;
    });
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
      spare?.then(
        (reader) => reader.destroy(),
        (error: unknown) => report(error),
      );
      spare = undefined;
    },
  };
}
