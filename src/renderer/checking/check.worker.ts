import type { ToWorker } from "./check-messages.ts";

let answer: ((message: ToWorker) => void) | undefined;
const waiting: ToWorker[] = [];

// At once: what is said before the checks are there would be lost.
self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (answer === undefined) waiting.push(data);
  else answer(data);
});

async function load(): Promise<void> {
  const { createCheckAnswerer } = await import("./answer-checks.ts");
  answer = createCheckAnswerer((message) => self.postMessage(message));
  for (const message of waiting.splice(0)) answer(message);
}

// Thrown where the window hears of it.
load().catch((error: unknown) => reportError(error));
