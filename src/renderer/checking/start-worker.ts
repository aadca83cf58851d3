import type { FromWorker } from "./check-messages.ts";
import type { CheckPort } from "./check-client.ts";

/** Starts the check worker of this window. */
export function startWorker(heard: (message: FromWorker) => void, broke: (reason: string) => void): CheckPort {
  // In one expression, or the bundler does not see that this is a worker.
  const worker = new Worker(new URL("./check.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => heard(data));
  worker.addEventListener("error", ({ message }) => broke(message));
  worker.addEventListener("messageerror", () => broke("its answer could not be read"));
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
}
