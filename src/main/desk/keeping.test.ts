import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { chooseSecondPlace } from "./choose-second-place.ts";
import type { Desk } from "./desk.ts";
import { realDisk } from "./disk.ts";
import { bringBack, secondPlaceName } from "./second-place.ts";
import { faultyDisk } from "./testing/faulty-disk.ts";
import { aBatch, aFile, noCounts, openTestDesk } from "./testing/open-test-desk.ts";
import { sampleStory } from "./testing/sample-story.ts";
import { tempFolder } from "./testing/temp-folder.ts";
import { watchTrouble } from "./trouble.ts";

let temp = tempFolder();
const desks: Desk[] = [];
beforeEach(() => {
  temp = tempFolder();
});
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
  temp.remove();
});

const open = async (options: Parameters<typeof openTestDesk>[1] = {}): Promise<Desk> => {
  const desk = await openTestDesk(path.join(temp.folder, "desk"), options);
  desks.push(desk);
  return desk;
};
const received = async (desk: Desk): Promise<string> => (await desk.receive(aFile()))[0] ?? "";

describe("a batch", () => {
  test("that is sent again while the first copy waits for the disk is acknowledged with it, not before", async () => {
    let full = true;
    const disk = faultyDisk((operation, name) =>
      full && operation === "write" && name.endsWith(".log") ? { code: "ENOSPC" } : undefined,
    );
    const desk = await open({ disk });
    const id = await received(desk);
    const first = desk.append(id, aBatch(0));
    let acknowledged = false;
    const again = desk.append(id, aBatch(0)).then((answer) => {
      acknowledged = true;
      return answer;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(acknowledged).toBe(false);
    full = false;
    expect(await Promise.all([first, again])).toEqual([{ kept: 0 }, { kept: 0 }]);
  });

  test("is kept although the state of its story cannot be written", async () => {
    let full = false;
    const disk = faultyDisk((operation, name) =>
      full && operation === "open" && name.endsWith(".part") ? { code: "ENOSPC" } : undefined,
    );
    const desk = await open({ disk });
    const id = await received(desk);
    await desk.open(id);
    full = true;
    expect(await desk.append(id, aBatch(0))).toEqual({ kept: 0 });
    full = false;
    expect(await desk.append(id, aBatch(1))).toEqual({ kept: 1 });
    expect(desk.summaryOf(id)?.state).toBe("in-hand");
  });

  test("for a journal that was deleted is not acknowledged, and is kept once the folder is back", async () => {
    const said: (string | null)[] = [];
    const desk = await open({ trouble: watchTrouble((message) => said.push(message)) });
    const id = await received(desk);
    await desk.append(id, aBatch(0));
    const folder = desk.folderOf(id);
    const elsewhere = path.join(temp.folder, "taken out");
    // As when a disk is taken out and put in again: what was there is there again.
    renameSync(folder, elsewhere);
    rmSync(path.join(elsewhere, "journal-0.log"));
    const waiting = desk.append(id, aBatch(1));
    await vi.waitFor(() => expect(said.at(-1)).toContain("the desk's folder is gone"));
    expect(desk.waiting()).toBe(1);
    await desk.keepElsewhere(path.join(temp.folder, "second"), id, sampleStory("All of it", "x"));
    renameSync(elsewhere, folder);
    await desk.snapshot(id, 2, sampleStory("As of two", "x"), noCounts);
    await waiting;
    expect(said.at(-1)).toBeNull();
    expect((await (await open()).open(id)).story.headline?.text).toBe("As of two");
  });
});

describe("a disk that refused", () => {
  test("is tried again at once when asked to", async () => {
    let full = true;
    const disk = faultyDisk((operation, name) =>
      full && operation === "write" && name.endsWith(".log") ? { code: "EIO" } : undefined,
    );
    const desk = await open({ disk, retryAfter: 3_600_000 });
    const id = await received(desk);
    const waiting = desk.append(id, aBatch(0));
    await new Promise((resolve) => setTimeout(resolve, 20));
    full = false;
    desk.retry();
    expect(await waiting).toEqual({ kept: 0 });
  });
});

describe("what came back", () => {
  test("after an end without closing is told with what the story was before", async () => {
    const first = await open();
    const id = await received(first);
    await received(first);
    await first.append(id, aBatch(0));
    await first.append(id, { seq: 1, steps: [{}, {}] });
    const [back, ...others] = await (await open({ unclean: true })).recovered();
    expect(others).toEqual([]);
    expect(back).toMatchObject({ id, changes: 3, steps: [aBatch(0), { seq: 1 }], mended: [] });
    expect(back?.before.headline?.text).toBe("Harbour fire");
    expect(Date.parse(back?.at ?? "")).toBeGreaterThan(Date.now() - 60_000);
  });

  test("is nothing after a clean end", async () => {
    const first = await open();
    await first.append(await received(first), aBatch(0));
    expect(await (await open()).recovered()).toEqual([]);
  });
});

describe("the second place", () => {
  test("is asked for once, holds the story and its words, and is given up when the desk works again", async () => {
    const desk = await open();
    const id = await received(desk);
    await desk.append(id, aBatch(0));
    const remembered: (string | undefined)[] = [];
    let asked = 0;
    const place = chooseSecondPlace({
      desk,
      ask: () => Promise.resolve((asked += 1) === 1 ? undefined : temp.folder),
      remember: (folder) => remembered.push(folder),
    });
    const stories = [{ id, story: sampleStory("All of it", "To the last word.") }];
    expect(await place.keep(stories)).toBeNull();
    const folder = path.join(temp.folder, secondPlaceName);
    expect(await place.keep(stories)).toBe(folder);
    expect(await place.keep(stories)).toBe(folder);
    expect(asked).toBe(2);
    expect(readFileSync(path.join(folder, id, "words.txt"), "utf8")).toContain("To the last word.");
    place.over();
    await vi.waitFor(() => expect(existsSync(folder)).toBe(false));
    expect(remembered).toEqual([folder, undefined]);
  });

  test("gives the story back to the desk at the next start, over what the journal had", async () => {
    const desk = await open();
    const id = await received(desk);
    await desk.append(id, aBatch(0));
    const second = path.join(temp.folder, "second");
    await desk.keepElsewhere(second, id, sampleStory("To the last word", "x"));
    expect(await bringBack(realDisk, second, path.join(temp.folder, "desk/stories"))).toEqual([id]);
    expect(readdirSync(second)).toEqual([]);
    const again = await open();
    const opened = await again.open(id);
    expect(opened.story.headline?.text).toBe("To the last word");
    expect(opened.steps).toEqual([]);
    expect(await again.append(id, aBatch(opened.next))).toEqual({ kept: opened.next });
  });

  test("never stands before what the desk kept later", async () => {
    const desk = await open();
    const id = await received(desk);
    await desk.append(id, aBatch(0));
    const second = path.join(temp.folder, "second");
    await desk.keepElsewhere(second, id, sampleStory("Older", "x"));
    for (let seq = 1; seq < 4; seq += 1) await desk.append(id, aBatch(seq));
    expect(await bringBack(realDisk, second, path.join(temp.folder, "desk/stories"))).toEqual([]);
    expect((await (await open()).open(id)).steps).toHaveLength(4);
  });
});
