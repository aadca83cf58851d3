import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { ElectronApplication, Page } from "playwright/test";
import { bringIn, get, storiesOnDesk } from "./ask.ts";
import { ferry, put } from "./copy.ts";
import { expect, root, test } from "./launch.ts";

test("a file named on the command line is on the desk, with its original byte for byte", async ({
  start,
  dataFolder,
}) => {
  const { window } = await start(await put(dataFolder, "ferry.txt"));
  const [id = ""] = await storiesOnDesk(window, 1);
  const { received, story, next } = await get(window, "desk:open", id);
  expect(received.origin).toMatchObject({ name: "ferry.txt", index: 0 });
  expect(JSON.stringify(story)).toContain("84 people on board");
  expect(next).toBe(0);
  expect(await readFile(path.join(dataFolder, "desk/stories", id, "wire/ferry.txt"), "utf8")).toBe(ferry);
  expect(await get(window, "desk:wire", id)).toEqual({ name: "ferry.txt", text: ferry });
});

test("a second launch hands its files to the first and ends", async ({ start, dataFolder }) => {
  const { window } = await start();
  const electron = createRequire(import.meta.url)("electron") as unknown as string;
  const second = spawn(electron, [".", `--user-data-dir=${dataFolder}`, await put(dataFolder, "second.txt")], {
    cwd: root,
    stdio: "ignore",
  });
  expect((await once(second, "exit"))[0]).toBe(0);
  await storiesOnDesk(window, 1);
});

test("many files come in, the bad ones are named, and the same file only once", async ({ start, dataFolder }) => {
  const { window } = await start();
  const files = await Promise.all([
    put(dataFolder, "good.txt"),
    put(dataFolder, "again.txt"),
    put(dataFolder, "other.txt", ferry.replaceAll("Northport", "Southport")),
    put(dataFolder, "empty.txt", ""),
    put(
      dataFolder,
      "noise.bin",
      new Uint8Array(5000).map((_, at) => (at * 7919) % 256),
    ),
  ]);
  const outcomes = await bringIn(window, ...files);
  const by = new Map(outcomes.map((outcome) => [outcome.name, outcome]));
  expect(by.get("good.txt")?.stories).toHaveLength(1);
  expect(by.get("again.txt")?.stories).toEqual(by.get("good.txt")?.stories);
  expect(by.get("other.txt")?.refused).toBeUndefined();
  expect(by.get("empty.txt")?.refused).toBe("empty.txt: the file is empty");
  expect(by.get("noise.bin")?.refused).toMatch(/^noise\.bin: /u);
  await storiesOnDesk(window, 2);
});

/** The page that stands ready for the next file; there is one once a first file has come in. */
async function spareReader(app: ElectronApplication): Promise<Page> {
  const ready = (): Page[] => app.windows().filter((page) => page.url().includes("/reading/"));
  await expect.poll(() => ready().length).toBe(1);
  const [reader] = ready();
  if (reader === undefined) throw new Error("no reader stands ready");
  return reader;
}

/** Runs in the page: from now on it does its deed where it should answer. */
function takeOver(deed: string): void {
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (this: MessagePort): void {
    const hoarded: Uint8Array[] = [];
    while (deed === "hang" || deed === "hoard")
      if (deed === "hoard") hoarded.push(new Uint8Array(8 * 1024 * 1024).fill(1));
    const lie = '{"format":"x","stories":[{"body":"<script>"}],"notes":[]}';
    if (deed === "lie") postMessage.call(this, { kind: "text", text: lie });
    postMessage.call(this, { kind: deed === "lie" ? "done" : "surprise" });
  };
}

test.describe("a file that takes over the page in which it is read", () => {
  test("finds no network, no disk, no Node and no bridge there", async ({ start, dataFolder }) => {
    const { app, window } = await start(await put(dataFolder, "first.txt"));
    await storiesOnDesk(window, 1);
    const secret = await put(dataFolder, "secret.txt", "SECRET");
    const reader = await spareReader(app);
    const found = await reader.evaluate(async (file) => {
      const tried: Record<string, unknown> = {};
      const attempt = async (what: string, work: () => unknown): Promise<void> => {
        try {
          tried[what] = (await work()) ?? "nothing";
        } catch {
          tried[what] = "refused";
        }
      };
      await attempt("file", async () => (await fetch(`file://${file}`)).text());
      await attempt("network", async () => (await fetch("http://127.0.0.1:9/")).text());
      await attempt("the editor's page", async () => (await fetch("wiredesk://app/index.html")).text());
      await attempt("a worker", () => new Worker("data:text/javascript,postMessage(1)").onmessage);
      await attempt("a window", () => globalThis.open("https://example.org/") ?? "refused");
      await attempt(
        "a socket",
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket("ws://127.0.0.1:9/");
            socket.addEventListener("open", resolve);
            socket.addEventListener("error", reject);
          }),
      );
      tried["globals"] = ["require", "process", "wiredesk", "ipcRenderer", "Buffer"].filter(
        (name) => name in globalThis,
      );
      return tried;
    }, secret);
    expect(found).toEqual({
      file: "refused",
      network: "refused",
      "the editor's page": "refused",
      "a worker": "refused",
      "a window": "refused",
      "a socket": "refused",
      globals: [],
    });
  });

  test("is ended when it hangs, when it takes too much and when it lies; the next file is read", async ({
    start,
    dataFolder,
  }) => {
    test.setTimeout(90_000);
    const { app, window } = await start(await put(dataFolder, "first.txt", "First copy of the day.\n"));
    await storiesOnDesk(window, 1);
    const expected = {
      hang: /longer than 10 seconds/u,
      hoard: /512 MB of memory|brought the reader down/u,
      lie: /what was read is no story/u,
      babble: /answered what no reader answers/u,
    };
    for (const [deed, refusal] of Object.entries(expected)) {
      const reader = await spareReader(app);
      await reader.evaluate(takeOver, deed);
      const [outcome] = await bringIn(window, await put(dataFolder, `${deed}.txt`, `${deed}\n${ferry}`));
      expect(outcome?.refused).toMatch(refusal);
    }
    const [after] = await bringIn(window, await put(dataFolder, "after.txt"));
    expect(after?.stories).toHaveLength(1);
  });
});
