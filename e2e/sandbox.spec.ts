import { readdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { ElectronApplication } from "playwright/test";
import { bringIn, storiesOnDesk } from "./ask.ts";
import { ferry, put } from "./copy.ts";
import { hostileFiles } from "./hostile-files.ts";
import { expect, test } from "./launch.ts";
import { caretToEnd, shortCopy } from "./typing.ts";

/** What the system says of each process of the app that runs a page. */
async function pages(app: ElectronApplication): Promise<readonly { readonly pid: number; readonly status: string }[]> {
  const pids = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
  );
  return [...new Set(pids)].map((pid) => ({ pid, status: readFileSync(`/proc/${pid}/status`, "utf8") }));
}

test("every page runs behind the system's filter, without the network of the machine and without its files", async ({
  start,
  dataFolder,
}) => {
  test.skip(process.platform !== "linux", "reads /proc");
  const { app, window } = await start(await put(dataFolder, "ferry.txt"));
  await storiesOnDesk(window, 1);
  await expect.poll(async () => (await pages(app)).length).toBeGreaterThan(1);
  const mine = (pid: number | "self", kind: string): string => readFileSync(`/proc/${pid}/${kind}`, "utf8");
  for (const { pid, status } of await pages(app)) {
    expect(/^Seccomp:\s*(\d)/mu.exec(status)?.[1], `process ${pid}`).toBe("2");
    expect(/^NoNewPrivs:\s*(\d)/mu.exec(status)?.[1], `process ${pid}`).toBe("1");
    expect(/^CapEff:\s*0*$/mu.test(status), `process ${pid}`).toBe(true);
    // A network of its own, in which no way leads anywhere.
    expect(mine(pid, "net/route").trim().split("\n").slice(1), `process ${pid}`).toEqual([]);
  }
  // The same question asked of a process that does have the machine's network: the answer above is not empty by nature.
  expect(mine("self", "net/dev").split("\n").length).toBeGreaterThan(3);
});

test("three hundred hostile files go through the real reader while somebody types, and nothing stops", async ({
  start,
  dataFolder,
}) => {
  test.setTimeout(300_000);
  const running = await start(await put(dataFolder, "crane.txt", shortCopy));
  const { window } = running;
  await caretToEnd(running);
  // From the key to the frame after it, measured in the page.
  await window.evaluate(() => {
    const holder = globalThis as unknown as { keys: number[] };
    holder.keys = [];
    document.addEventListener(
      "keydown",
      (event) => {
        const at = event.timeStamp;
        requestAnimationFrame(() => holder.keys.push(performance.now() - at));
      },
      { capture: true },
    );
  });
  const files: string[] = [];
  for (const { name, bytes } of hostileFiles(300)) files.push(await put(path.join(dataFolder, "hostile"), name, bytes));
  const keys = async (): Promise<readonly number[]> =>
    window.evaluate(() => (globalThis as unknown as { keys: number[] }).keys.splice(0));
  const type = async (until: () => boolean): Promise<void> => {
    for (let at = 0; !until(); at += 1) {
      await window.keyboard.type("typing on ".charAt(at % 10));
      await window.waitForTimeout(25);
    }
  };
  const since = Date.now();
  await type(() => Date.now() - since > 2_000);
  const quiet = p95(await keys());

  let over = false;
  const began = Date.now();
  const reading = bringIn(window, ...files).finally(() => {
    over = true;
  });
  await type(() => over);
  const outcomes = await reading;
  const during = await keys();
  const seconds = (Date.now() - began) / 1000;
  test.info().annotations.push({ type: "key to frame ms: while files are read", description: during.join(" ") });
  test
    .info()
    .annotations.push({ type: "hostile file ms: each, on the average", description: `${(seconds * 1000) / 300}` });
  expect(outcomes).toHaveLength(300);
  for (const { name, stories, refused } of outcomes)
    expect(stories.length > 0 || (refused ?? "") !== "", `${name}: neither a story nor a reason`).toBe(true);
  // Whatever names they gave to what is in them, nothing of it lies anywhere but on the desk.
  const around = [dataFolder, path.dirname(dataFolder), "/", os.homedir()].flatMap((folder) => readdirSync(folder));
  expect(around.filter((name) => /evil|^(?:con|nul|com1)\b/iu.test(name))).toEqual([]);
  // Two readers and two cores: what is left for typing is less, and must stay unnoticed by whoever types.
  expect(p95(during)).toBeLessThanOrEqual(Math.max(100, quiet * 4));
  const [after] = await bringIn(window, await put(dataFolder, "after.txt", ferry.replaceAll("Northport", "Eastport")));
  expect(after?.stories).toHaveLength(1);
});

const p95 = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length * 0.95)] ?? 0;
