import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { _electron, type ElectronApplication, type Page, test as base } from "playwright/test";
import { ownDisplay } from "./own-display.ts";

/** The project's folder: the tests run from a copy where the checkout cannot be read by an ordinary user. */
export const root = path.resolve(import.meta.dirname, "..");

export interface RunningApp {
  readonly app: ElectronApplication;
  /** The editor's window. */
  readonly window: Page;
}

/** What a launch finds otherwise than the machine has it. */
interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** A file that is required before Wiredesk's own. */
  readonly before?: string;
}

/** Starts Wiredesk with its own data folder, as `wiredesk FILE…` would. */
export async function launch(
  dataFolder: string,
  files: readonly string[] = [],
  tour = false,
  { env = {}, before }: Surroundings = {},
): Promise<RunningApp> {
  const settings = path.join(dataFolder, "preferences.json");
  // Only the test of the tour is a first start.
  if (!tour && !existsSync(settings)) await writeFile(settings, '{ "toured": true }\n');
  const display = await ownDisplay();
  const app = await _electron.launch({
    cwd: root,
    args: [...(before === undefined ? [] : ["-r", before]), ".", `--user-data-dir=${dataFolder}`, ...files],
    env: { ...process.env, LANG: "en_GB.UTF-8", ...(display === undefined ? {} : { DISPLAY: display }), ...env },
    // Playwright takes the sandbox away where nobody asks for it.
    chromiumSandbox: true,
  });
  return { app, window: await editorWindow(app) };
}

/** The editor's window: not one of the hidden ones that read files, whichever of them is there first. */
async function editorWindow(app: ElectronApplication): Promise<Page> {
  const isEditor = (page: Page): boolean => page.url() === "wiredesk://app/";
  for (;;) {
    const found = app.windows().find(isEditor);
    if (found !== undefined) return found;
    const page = await app.waitForEvent("window");
    await page.waitForLoadState("domcontentloaded").catch(() => undefined);
  }
}

interface Fixtures {
  /** A data folder of this test's own, gone afterwards. */
  readonly dataFolder: string;
  /** Starts the app on that folder; what is still running at the end is closed. */
  readonly start: (...files: readonly string[]) => Promise<RunningApp>;
}

export const test = base.extend<Fixtures>({
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "wiredesk-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  start: async ({ dataFolder }, use) => {
    const running = new Set<ElectronApplication>();
    await use(async (...files) => {
      const started = await launch(dataFolder, files);
      running.add(started.app);
      started.app.on("close", () => running.delete(started.app));
      return started;
    });
    for (const app of running) await app.close();
  },
});

export { expect } from "playwright/test";
