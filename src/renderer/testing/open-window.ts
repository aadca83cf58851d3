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

/** A worker that is none: answers come a turn later, as from another thread. */
const checkHere: CheckClientOptions["start"] = (heard) => ({
  end: () => undefined,
  post: createCheckAnswerer((message) => setTimeout(() => heard(message), 0)),
});
