import { readFileSync } from "node:fs";
import type { ElectronApplication } from "playwright/test";
import { bringIn, storiesOnDesk } from "./ask.ts";
import { put } from "./copy.ts";
import { expect, test } from "./launch.ts";

test("the window opens on its own address, without Node", async ({ start }) => {
  const { window } = await start();
  await expect(window).toHaveTitle(/Wiredesk/u);
  expect(window.url()).toBe("wiredesk://app/");
  const there = await window.evaluate(() =>
    ["wiredesk", "require", "process", "module", "Buffer", "ipcRenderer"].filter((name) => name in globalThis),
  );
  expect(there).toEqual(["wiredesk"]);
  // Those that the first frame does without come after it.
  await expect.poll(() => window.evaluate(() => document.fonts.size)).toBe(9);
});

test("every renderer runs inside the operating system's sandbox", async ({ start, dataFolder }) => {
  test.skip(process.platform !== "linux", "read from /proc");
  const { app } = await start(await put(dataFolder, "ferry.txt"));
  const pids = (): Promise<number[]> =>
    app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getOSProcessId()));
  // The editor's page, and the one that stands ready to read the next file.
  await expect.poll(async () => (await pids()).filter((pid) => pid > 0).length).toBe(2);
  for (const pid of await pids()) expect(readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(/^Seccomp:\s*2$/mu);
});

test("the menus hold the commands, grey what would do nothing, and run the others", async ({ start, dataFolder }) => {
  const { app, window } = await start();
  const enabled = (id: string): Promise<boolean | undefined> =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled, id);
  await expect.poll(() => enabled("file:export")).toBe(false);
  expect(await enabled("file:open")).toBe(true);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("help:shortcuts")?.click());
  await expect(window.getByRole("dialog")).toBeVisible();
  await window.keyboard.press("Escape");
  await bringIn(window, await put(dataFolder, "ferry.txt"));
  await storiesOnDesk(window, 1);
  await window.getByRole("listbox").getByRole("option").first().click();
  await expect.poll(() => enabled("file:export")).toBe(true);
});

test("the window opens where it was", async ({ start }) => {
  const first = await start();
  const bounds = { x: 80, y: 60, width: 1000, height: 700 };
  const editorBounds = (app: ElectronApplication): Promise<unknown> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.getBounds(),
    );
  await expect.poll(() => editorBounds(first.app)).toBeDefined();
  await first.app.evaluate(
    ({ BrowserWindow }, to) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.setBounds(to),
    bounds,
  );
  await expect.poll(() => editorBounds(first.app)).toEqual(bounds);
  await first.app.close();
  const second = await start();
  await expect.poll(() => editorBounds(second.app)).toEqual(bounds);
});
