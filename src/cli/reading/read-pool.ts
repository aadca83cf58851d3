import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ReadResult, Source } from "../../core/wire/reader.ts";
import type { ReadAnswer, ReadRequest } from "./serve-reads.ts";
import { watchThreads } from "./thread-watch.ts";

/** Bounds of one file in a reading thread: a stranger's file must not hang or fill the machine. As in the window. */
const limits = { milliseconds: 10_000, clock: 60_000, heapMegabytes: 512 } as const;

const lookEvery = 100;

/** Threads that read files, as many as there are cores, each killed and replaced when a file hangs or fills it. */
export interface ReadPool {
  read(source: Source): Promise<ReadResult>;
  close(): Promise<void>;
}

interface Job {
  readonly source: Source;
  readonly done: (result: ReadResult) => void;
}

/** Starts no thread until the first file is read. */
export function createReadPool(size: number = Math.max(1, availableParallelism())): ReadPool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const watch = watchThreads({ now: () => performance.now(), used: usedByProcess }, limits);
  const looking = setInterval(watch.look, lookEvery).unref();

  const start = (): Worker => {
    // Beside this file in the bundle.
    const worker = new Worker(new URL("read-thread.mjs", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    });
    all.add(worker);
    return worker;
  };

  const next = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || all.size < size)) {
      const job = waiting.shift();
      if (job !== undefined) run(idle.pop() ?? start(), job);
    }
  };

  const run = (worker: Worker, job: Job): void => {
    const finish = (result: ReadResult, alive: boolean): void => {
      stopWatching();
      // One by one: removing all at once takes Node's own listeners too, and the next message is never delivered.
      worker.off("message", answered).off("error", failed).off("exit", ended);
      if (alive) {
        idle.push(worker);
      } else {
        all.delete(worker);
        // Left to die by itself; it has nothing more to say.
        worker.on("error", () => undefined);
        void worker.terminate();
      }
      job.done(result);
      next();
    };
    const stopWatching = watch.add(() =>
      finish(refused(job.source, `reading took longer than ${limits.milliseconds / 1000} s and was stopped`), false),
    );
    const answered = ({ result }: ReadAnswer): void => finish(result, true);
    const failed = (error: Error): void => finish(refused(job.source, `reading failed: ${error.message}`), false);
    const ended = (): void => finish(refused(job.source, "reading ended without an answer"), false);
    worker.on("message", answered).on("error", failed).on("exit", ended);
    worker.postMessage({ source: job.source } satisfies ReadRequest);
  };

  return {
    read: (source) =>
      new Promise((done) => {
        waiting.push({ source, done });
        next();
      }),
    async close() {
      clearInterval(looking);
      for (const worker of all) worker.removeAllListeners();
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function usedByProcess(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const refused = (source: Source, reason: string): ReadResult => ({
  format: "unknown",
  stories: [],
  notes: [{ kind: "broken", where: source.name, message: `${source.name}: ${reason}` }],
});
