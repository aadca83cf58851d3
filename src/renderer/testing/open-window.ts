import { setBridge } from "../bridge/bridge.ts";
import { createFakeBridge, type FakeBridge } from "../bridge/fake.ts";
import { createCheckAnswerer } from "../checking/answer-checks.ts";
import type { CheckClientOptions } from "../checking/check-client.ts";
import { startWindow, type StartedWindow } from "../app/start.tsx";

/** The window over the bridge in memory, with the real checks in the same thread. */
export function openWindow(
  files: Parameters<typeof createFakeBridge>[0] = [],
): StartedWindow & { readonly fake: FakeBridge } {
  const fake = createFakeBridge(files);
  setBridge(fake);
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  return { ...startWindow(root, checkHere), fake };
}

/**
 * A worker that is none: it works a turn later, as in another thread. The work is put off and not the answer, so that a machine with
 * much to do does not make a check look as if it hung.
 */
const checkHere: CheckClientOptions["start"] = (heard) => {
  const answer = createCheckAnswerer(heard);
  return { end: () => undefined, post: (message) => void setTimeout(() => answer(message), 0) };
};
