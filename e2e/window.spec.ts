import { readFileSync } from "node:fs";
import { expect, test } from "./launch.ts";

test("the window opens on its own address, without Node", async ({ start }) => {
  const { window } = await start();
  await expect(window).toHaveTitle(/Wiredesk/u);
  expect(window.url()).toBe("wiredesk://app/");
  const there = await window.evaluate(() =>
    ["wiredesk", "require", "process", "module", "Buffer", "ipcRenderer"].filter((name) => name in globalThis),
  );
  expect(there).toEqual(["wiredesk"]);
});

test("every renderer runs inside the operating system's sandbox", async ({ start }) => {
  test.skip(process.platform !== "linux", "read from /proc");
  const { app } = await start();
  const pids = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
  );
  expect(pids.length).toBeGreaterThan(0);
  for (const pid of pids) expect(readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(/^Seccomp:\s*2$/mu);
});
