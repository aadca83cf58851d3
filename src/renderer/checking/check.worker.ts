import { createCheckAnswerer } from "./answer-checks.ts";
import type { ToWorker } from "./check-messages.ts";

const answer = createCheckAnswerer((message) => self.postMessage(message));

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => answer(data));
