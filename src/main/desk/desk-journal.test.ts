import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StoryId } from "../../ipc/contract.ts";
import { counts, type DeskBench, deskBench, fire, received } from "./testing/desk-bench.ts";
import { faultyDisk } from "./testing/faulty-disk.ts";
import { aBatch } from "./testing/open-test-desk.ts";
import { sampleStory } from "./testing/sample-story.ts";

let bench: DeskBench;
beforeEach(() => {
  bench = deskBench();
});
afterEach(() => bench.close());

describe("the journal of a story", () => {
  test("brings back what was acknowledged after a kill", async () => {
    const desk = await bench.desk();
    const id = await received(desk);
    for (let seq = 0; seq < 3; seq += 1) expect(await desk.append(id, aBatch(seq))).toEqual({ kept: seq });
    // No close: that is the kill.
    const again = await (await bench.desk()).open(id);
    expect(again).toMatchObject({ steps: [aBatch(0), aBatch(1), aBatch(2)], next: 3, recovered: [] });
    expect(again.story).toEqual(fire);
    expect(again.summary.state).toBe("in-hand");
  });

  test("takes a batch that was sent twice once, and refuses a gap", async () => {
    const desk = await bench.desk();
    const id = await received(desk);
    await desk.append(id, aBatch(0));
    await desk.append(id, aBatch(0));
    await expect(desk.append(id, aBatch(2))).rejects.toMatchObject({ error: { code: "unexpected" } });
    expect((await desk.open(id)).steps).toEqual([aBatch(0)]);
  });

  test("starts anew at a snapshot and carries over what came in meanwhile", async () => {
    const desk = await bench.desk();
    const id = await received(desk);
    for (let seq = 0; seq < 5; seq += 1) await desk.append(id, aBatch(seq));
    const edited = sampleStory("Harbour fire out", "All clear.");
    expect(await desk.snapshot(id, 3, edited, counts)).toEqual({ next: 5 });
    await desk.append(id, aBatch(5));
    const again = await (await bench.desk()).open(id);
    expect(again.story).toEqual(edited);
    expect(again.received).toEqual(fire);
    expect(again.steps).toEqual([aBatch(3), aBatch(4), aBatch(5)]);
    expect(again.summary).toMatchObject({ headline: "Harbour fire out", counts });
  });

  test("hands what waits for a full disk over to the journal that a snapshot starts", async () => {
    const disk = faultyDisk((operation, name) =>
      operation === "write" && name.endsWith("journal-0.log") ? { code: "ENOSPC" } : undefined,
    );
    const desk = await bench.desk({ disk });
    const id = await received(desk);
    const waiting = [desk.append(id, aBatch(0)), desk.append(id, aBatch(1))];
    await desk.snapshot(id, 1, sampleStory("As of one", "x"), counts);
    expect(await Promise.all(waiting)).toEqual([{ kept: 0 }, { kept: 1 }]);
    expect(await (await bench.desk()).open(id)).toMatchObject({ steps: [aBatch(1)], next: 2 });
  });

  test("cut off at every byte still opens with all whole records", async () => {
    const desk = await bench.desk();
    const id = await received(desk);
    for (let seq = 0; seq < 3; seq += 1) await desk.append(id, aBatch(seq));
    await desk.close();
    const journal = path.join(desk.folderOf(id), "journal-0.log");
    for (let length = statSync(journal).size; length >= 0; length -= 1) {
      truncateSync(journal, length);
      const opened = await bench.desk();
      const { steps, next, recovered } = await opened.open(id);
      expect(steps).toEqual([aBatch(0), aBatch(1), aBatch(2)].slice(0, next));
      const rest = readFileSync(journal, "latin1");
      expect(rest === "" || rest.endsWith("\n")).toBe(true);
      if (rest.length < length) expect(recovered.join(" ")).toContain("half written");
      await opened.close();
    }
  });
});

describe("damage", () => {
  async function twoGenerations(): Promise<{ id: StoryId; folder: string }> {
    const desk = await bench.desk();
    const id = await received(desk);
    for (let seq = 0; seq < 4; seq += 1) await desk.append(id, aBatch(seq));
    await desk.snapshot(id, 4, sampleStory("As of four", "x"), counts);
    for (let seq = 4; seq < 8; seq += 1) await desk.append(id, aBatch(seq));
    await desk.snapshot(id, 8, sampleStory("As of eight", "x"), counts);
    await desk.append(id, aBatch(8));
    await desk.close();
    return { id, folder: desk.folderOf(id) };
  }

  test("of the newest snapshot costs nothing: the one before and both journals lead to the same words", async () => {
    const { id, folder } = await twoGenerations();
    const snapshot = path.join(folder, "snapshot-8.json");
    writeFileSync(snapshot, readFileSync(snapshot, "utf8").replace("eight", "night"));
    const desk = await bench.desk();
    const opened = await desk.open(id);
    expect(opened.story.headline?.text).toBe("As of four");
    expect(opened.steps).toEqual([4, 5, 6, 7, 8].map(aBatch));
    expect(opened.recovered.join(" ")).toContain("snapshot-8.json is damaged");
    expect(readdirSync(path.join(folder, "damaged")).join(" ")).toContain("snapshot-8.json");
    await desk.append(id, aBatch(9));
    const again = await (await bench.desk()).open(id);
    expect(again).toMatchObject({ next: 10, recovered: [] });
  });

  test("in the middle of a journal keeps what can be read and sets the file aside", async () => {
    const { id, folder } = await twoGenerations();
    const desk = await bench.desk();
    for (let seq = 9; seq < 12; seq += 1) await desk.append(id, aBatch(seq));
    await desk.close();
    const journal = path.join(folder, "journal-8.log");
    writeFileSync(journal, readFileSync(journal, "utf8").replace("words 10", "words 1O"));
    const opened = await (await bench.desk()).open(id);
    expect(opened.steps).toEqual([aBatch(8), aBatch(9)]);
    expect(opened.recovered.join(" ")).toContain("journal-8.log is damaged");
    expect(readdirSync(path.join(folder, "damaged")).join(" ")).toContain("journal-8.log");
  });

  test("of the desk's own notes on a story is made good from the rest", async () => {
    const { id, folder } = await twoGenerations();
    writeFileSync(path.join(folder, "story.json"), "{");
    appendFileSync(path.join(folder, "received.json"), "}");
    const opened = await (await bench.desk()).open(id);
    expect(opened.story.headline?.text).toBe("As of eight");
    expect(opened.recovered.join(" ")).toContain("received.json");
  });

  test("beyond repair of one story leaves the others", async () => {
    const { id, folder } = await twoGenerations();
    const desk = await bench.desk();
    const other = await received(desk, sampleStory("Other", "x"));
    for (const name of readdirSync(folder)) if (name.endsWith("json")) writeFileSync(path.join(folder, name), "");
    const told: string[] = [];
    const again = await bench.desk({ unreadable: (id, why) => told.push(`${id}: ${why}`) });
    expect(told).toEqual([
      expect.stringMatching(new RegExp(`^${id}: Nothing .* wire original is in .*/wire: drop it in`, "u")),
    ]);
    expect(again.list().map((summary) => summary.id)).toEqual([other]);
    await expect(again.open(id)).rejects.toMatchObject({ error: { code: "not-found" } });
    expect(existsSync(path.join(folder, "wire/harbour.txt"))).toBe(true);
  });
});
