import type FileSystem from "node:fs/promises";
import type { ElectronApplication } from "playwright/test";
import { put } from "./copy.ts";
import { expect, test } from "./launch.ts";
import { deskWindow } from "./pages/desk-window.ts";
import { caretToEnd, shortCopy } from "./typing.ts";

/** How a disk may refuse, and what the window calls it. */
const refusals = {
  ENOSPC: /not being kept, for the disk is full: free some space/u,
  EROFS: /not being kept, for the disk can only be read/u,
  EIO: /not being kept, for the disk reports a fault/u,
} as const;

/** From now on every write and every flush of main fails with this code; null: the disk works again. */
const refuse = (app: ElectronApplication, code: string | null): Promise<void> =>
  app.evaluate(async (_electron, refusing) => {
    interface Patched {
      readonly fs: typeof FileSystem;
      readonly real: Map<string, unknown>;
    }
    const holder = globalThis as unknown as { diskOfTest?: Patched };
    const { mainModule } = process as unknown as { readonly mainModule: NodeJS.Module };
    holder.diskOfTest ??= {
      fs: mainModule.require("node:fs/promises") as typeof FileSystem,
      real: new Map(),
    };
    const { fs, real } = holder.diskOfTest;
    const handle = await fs.open(process.execPath, "r");
    const methods = Object.getPrototypeOf(handle) as Record<string, unknown>;
    await handle.close();
    for (const name of ["write", "writev", "writeFile", "appendFile", "sync", "datasync"]) {
      if (!real.has(name)) real.set(name, methods[name]);
      methods[name] =
        refusing === null
          ? real.get(name)
          : () => Promise.reject(Object.assign(new Error(`${refusing}: as the test wants it`), { code: refusing }));
    }
  }, code);

test("within a second of the disk refusing the window says so; typing goes on, and all of it is kept when there is room", async ({
  start,
  dataFolder,
}) => {
  const first = await start(await put(dataFolder, "crane.txt", shortCopy));
  const desk = deskWindow(first);
  const banner = desk.page.getByRole("region", { name: "The disk" });
  await caretToEnd(first);
  await desk.keyboard.type("begun;");
  await desk.kept();
  await expect(banner).toHaveCount(0);

  const waited: number[] = [];
  let typed = "begun;";
  for (const [code, said] of Object.entries(refusals)) {
    await refuse(first.app, code);
    // Measured in the page, from the key to the words, without the way to this test and back.
    await desk.page.evaluate(() => {
      const holder = globalThis as unknown as { toldAfter: Promise<number> };
      holder.toldAfter = new Promise((resolve) => {
        let pressed = 0;
        document.addEventListener("keydown", () => (pressed ||= performance.now()), { capture: true, once: true });
        const watcher = new MutationObserver(() => {
          if (pressed === 0 || document.querySelector("section[aria-label='The disk'] [role=alert]") === null) return;
          watcher.disconnect();
          resolve(performance.now() - pressed);
        });
        watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
    });
    const words = ` while ${code} holds;`;
    await desk.keyboard.type(words);
    typed += words;
    waited.push(await desk.page.evaluate(() => (globalThis as unknown as { toldAfter: Promise<number> }).toldAfter));
    await expect(banner.getByRole("alert")).toHaveText(said);
    await expect(banner.getByRole("button")).toHaveText(["Try Now", "Keep It Elsewhere…", "Copy All Text"]);
    await desk.keyboard.type(" and on;");
    typed += " and on;";
    await expect(desk.text).toContainText(typed);
    await refuse(first.app, null);
    await banner.getByRole("button", { name: "Try Now" }).click();
    await expect(banner).toHaveCount(0);
    await caretToEnd(first);
    await desk.kept();
  }
  test.info().annotations.push({ type: "banner ms: the disk refuses", description: waited.join(" ") });
  for (const milliseconds of waited) expect(milliseconds).toBeLessThanOrEqual(1000);

  const gone = first.app.waitForEvent("close");
  process.kill(-(first.app.process().pid ?? 0), "SIGKILL");
  await gone;
  const second = deskWindow(await start());
  await second.stories.first().click();
  await expect(second.text).toContainText(typed);
});
