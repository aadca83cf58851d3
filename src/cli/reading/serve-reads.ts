import { parentPort } from "node:worker_threads";
import { readSource } from "../../core/wire/read-source.ts";
import type { ReadResult, Source } from "../../core/wire/reader.ts";

/** What the pool asks of a reading thread, and what it answers. */
export interface ReadRequest {
  readonly source: Source;
}
export interface ReadAnswer {
  readonly result: ReadResult;
}

/** Reads one file at a time for the thread that started this one. */
export function serveReads(): void {
  const port = parentPort;
  if (port === null) throw new Error("serveReads runs in a worker thread only");
  port.on("message", ({ source }: ReadRequest) => {
    void readSource(source).then((result) => port.postMessage({ result } satisfies ReadAnswer));
  });
}
