import { rm } from "node:fs/promises";
import path from "node:path";
import { ask, get, storiesOnDesk } from "./ask.ts";
import { put } from "./copy.ts";
import { expect, test } from "./launch.ts";

/** A change that the editor can take back up: the window opens the story too, and replays what it finds. */
const batch = (seq: number) => ({ seq, steps: [] });

test("what was acknowledged is there after everything was killed at once", async ({ start, dataFolder }) => {
  const file = await put(dataFolder, "ferry.txt");
  let acknowledged = 0;
  for (let round = 0; round < 3; round += 1) {
    const { app, window } = await start(...(round === 0 ? [file] : []));
    const [id = ""] = await storiesOnDesk(window, 1);
    const opened = await get(window, "desk:open", id);
    expect(opened.next).toBeGreaterThanOrEqual(acknowledged);
    expect(opened.steps).toEqual(Array.from({ length: opened.next }, (_, seq) => batch(seq)));
    acknowledged = opened.next;
    const gone = app.waitForEvent("close");
    const kill = setTimeout(
      () => {
        const { pid } = app.process();
        if (pid !== undefined) process.kill(-pid, "SIGKILL");
      },
      300 + round * 170,
    );
    for (let seq = opened.next; ; seq += 1) {
      const answer = await ask(window, "desk:append", id, batch(seq)).catch(() => undefined);
      if (answer === undefined) break;
      if (answer.ok) acknowledged = seq + 1;
    }
    clearTimeout(kill);
    await gone;
  }
  expect(acknowledged).toBeGreaterThan(20);
});

test("the desk lists and finds its stories again when its index is gone", async ({ start, dataFolder }) => {
  const first = await start(await put(dataFolder, "ferry.txt"));
  const ids = await storiesOnDesk(first.window, 1);
  expect((await get(first.window, "desk:search", "harbour mas")).map(({ id }) => id)).toEqual(ids);
  await first.app.close();
  for (const ending of ["", "-wal", "-shm"])
    await rm(path.join(dataFolder, `desk-index.sqlite${ending}`), { force: true });
  const { window } = await start();
  expect(await storiesOnDesk(window, 1)).toEqual(ids);
  expect((await get(window, "desk:search", "harbour mas")).map(({ id }) => id)).toEqual(ids);
});

test("a page that dies is loaded again", async ({ start }) => {
  const { app, window } = await start();
  await window.evaluate(() => {
    document.title = "about to die";
  });
  const editorTitle = (): Promise<string | undefined> =>
    app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .find((contents) => contents.getURL() === "wiredesk://app/")
        ?.getTitle(),
    );
  await expect.poll(editorTitle).toBe("about to die");
  await app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .find((contents) => contents.getURL() === "wiredesk://app/")
      ?.forcefullyCrashRenderer(),
  );
  await expect.poll(editorTitle).toMatch(/Wiredesk/u);
});
