import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StorySummary } from "../../ipc/contract.ts";
import { headOf, readHead } from "./desk-head.ts";
import { realDisk } from "./disk.ts";
import { diskAtStart } from "./disk-at-start.ts";
import { readFirstScreen } from "./first-screen.ts";
import { type DeskBench, deskBench, received } from "./testing/desk-bench.ts";
import { sampleStory } from "./testing/sample-story.ts";

const rules = "1.0.0";
let bench: DeskBench;
const file = (): string => path.join(bench.folder, "list-head.json");

beforeEach(() => {
  bench = deskBench();
});
afterEach(() => bench.close());

const row = (n: number, state: StorySummary["state"] = "new"): StorySummary => ({
  id: `story-${n}`,
  slug: "",
  headline: `Story ${n}`,
  source: "",
  format: "plain",
  state,
  received: new Date(Date.UTC(2026, 1, 1, 0, 0, n)).toISOString(),
  changed: new Date(Date.UTC(2026, 1, 1)).toISOString(),
});

describe("the head of the list", () => {
  test("is the newest stories that are not spiked, with how many there are of both kinds", () => {
    const all = Array.from({ length: 100 }, (_, n) => row(n, n === 98 ? "spiked" : "new"));
    const { stories, listed, spiked } = headOf(all, rules);
    expect(stories.map(({ id }) => id).slice(0, 3)).toEqual(["story-99", "story-97", "story-96"]);
    expect(stories).toHaveLength(40);
    expect({ listed, spiked }).toEqual({ listed: 99, spiked: 1 });
  });

  test("is kept by an end, and the next window starts with it", async () => {
    const desk = await bench.desk({ rules });
    const id = await received(desk, sampleStory("Ferry aground", "All safe."));
    const other = await received(desk, sampleStory("Council votes", "It was close."));
    await desk.setState(other, "spiked");
    const all = desk.list();
    await desk.close();
    const first = await readFirstScreen(diskAtStart, bench.folder, id, rules);
    expect(first?.story.id).toBe(id);
    expect(first?.head).toEqual({ stories: all.filter((one) => one.id === id), listed: 1, spiked: 1 });
  });

  test("is gone as soon as the desk is open, so that after a kill nothing stale is shown", async () => {
    const before = await bench.desk({ rules });
    const id = await received(before);
    await before.close();
    expect(existsSync(file())).toBe(true);
    const desk = await bench.desk({ rules });
    expect(existsSync(file())).toBe(false);
    await received(desk);
    const { head } = (await readFirstScreen(diskAtStart, bench.folder, id, rules)) ?? {};
    expect(head).toBeUndefined();
  });

  test("is not believed where it is damaged or other checks counted for it", async () => {
    const desk = await bench.desk({ rules });
    await received(desk);
    await desk.close();
    expect(await readHead(realDisk, bench.folder, "1.0.1")).toBeUndefined();
    expect(await readHead(realDisk, bench.folder, rules)).toBeDefined();
    writeFileSync(file(), readFileSync(file(), "utf8").replace('"listed": 1', '"listed": 7'));
    expect(await readHead(realDisk, bench.folder, rules)).toBeUndefined();
  });
});
