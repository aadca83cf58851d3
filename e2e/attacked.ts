import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test as base } from "playwright/test";
import { launch, type RunningApp } from "./launch.ts";
import { type Listener, listen } from "./listener.ts";

/** One launch of Wiredesk that is attacked again and again, and somebody outside who should hear nothing of it. */
export interface Attacked extends RunningApp {
  readonly dataFolder: string;
  readonly outside: Listener;
  /** Loads the page again, without what an attack has left in it. */
  anew(): Promise<void>;
}

export const test = base.extend<object, { readonly attacked: Attacked }>({
  attacked: [
    async ({}, use) => {
      const dataFolder = await mkdtemp(path.join(os.tmpdir(), "wiredesk-"));
      const outside = await listen();
      const running = await launch(dataFolder);
      const anew = async (): Promise<void> => {
        await running.window.evaluate(() => void (document.body.dataset["attacked"] = ""));
        await running.app.evaluate(({ webContents }) =>
          webContents
            .getAllWebContents()
            .find((page) => page.getURL() === "wiredesk://app/")
            ?.reload(),
        );
        await running.window.locator("body:not([data-attacked]) nav").first().waitFor();
      };
      await use({ ...running, dataFolder, outside, anew });
      await running.app.close();
      outside.close();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
    { scope: "worker" },
  ],
});

/** Counted by whoever adds the figures of all files up (`scripts/e2e.mjs`). */
export const tellProbes = (count: number): void =>
  void test.info().annotations.push({ type: "probes: attacks", description: String(count) });

export { expect } from "playwright/test";
