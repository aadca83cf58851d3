import { setBridge } from "../bridge/bridge.ts";
import { createFakeBridge, type FakeBridge } from "../bridge/fake.ts";
import { createCheckAnswerer } from "../checking/answer-checks.ts";
import type { CheckClientOptions } from "../checking/check-client.ts";
import { startWindow, type StartedWindow } from "../app/start.tsx";
import { commandTable } from "../commands/command-table.ts";
import { resetStores } from "./reset-stores.ts";
import { now } from "./use-window.ts";

/** A window in a test. */
export interface OpenedWindow extends StartedWindow {
  readonly fake: FakeBridge;
  /** Does what the menu, the key and the palette do, and has it drawn. */
  run(id: keyof typeof commandTable): void;
}

/** The window over the bridge in memory, with the real checks in the same thread. Stopped, it leaves nothing to the next test. */
export function openWindow(files: Parameters<typeof createFakeBridge>[0] = []): OpenedWindow {
  const fake = createFakeBridge(files);
  setBridge(fake);
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  const started = startWindow(root, checkHere);
  return {
    ...started,
    fake,
    run: (id) => now(() => commandTable[id].run(started.session)),
    stop() {
      now(() => started.stop());
      resetStores();
    },
  };
}

/**
 * A worker that is none: it works a turn later, as in another thread. The work is put off and not the answer, so that a machine with
 * much to do does not make a check look as if it hung.
 */
const checkHere: CheckClientOptions["start"] = (heard) => {
  const answer = createCheckAnswerer(heard);
  return { end: () => undefined, post: (message) => void setTimeout(() => answer(message), 0) };
};
