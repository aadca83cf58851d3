import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StorySummary } from "../../ipc/contract.ts";
import { realDisk } from "./disk.ts";
import { openSqliteIndex } from "./sqlite-index.ts";
import { counts, type DeskBench, deskBench, file, fire, received, wire } from "./testing/desk-bench.ts";
import { faultyDisk } from "./testing/faulty-disk.ts";
import { aBatch } from "./testing/open-test-desk.ts";
import { sampleStory } from "./testing/sample-story.ts";

let bench: DeskBench;
beforeEach(() => {
  bench = deskBench();
});
afterEach(() => bench.close());

describe("receiving", () => {
  test("keeps the wire original byte for byte, for its owner only, in a folder that a person finds", async () => {
    const desk = await bench.desk();
    const id = await received(desk);
    expect(id).toMatch(/^\d{4}-\d\d-\d\d-harbour-fire-[a-z0-9]{4}$/u);
    const original = path.join(desk.folderOf(id), "wire", "harbour.txt");
    expect(readFileSync(original).equals(wire)).toBe(true);
    expect(statSync(original).mode & 0o777).toBe(0o600);
    expect(statSync(desk.folderOf(id)).mode & 0o777).toBe(0o700);
    expect((await desk.wire(id)).bytes).toEqual(wire);
  });

  test("gives each story of a file its own folder over the same bytes", async () => {
    const desk = await bench.desk();
    const ids = await desk.receive(file(fire, sampleStory("Second story", "More.")));
    expect(ids).toHaveLength(2);
    const nodes = ids.map((id) => statSync(path.join(desk.folderOf(id), "wire/harbour.txt")).ino);
    expect(new Set(nodes).size).toBe(1);
    expect(desk.sameFile("a".repeat(64))).toEqual(ids);
  });

  test("copies the original where the disk knows no links", async () => {
    const disk = faultyDisk((operation) => (operation === "link" ? { code: "EPERM" } : undefined));
    const desk = await bench.desk({ disk });
    const ids = await desk.receive(file(fire, fire));
    for (const id of ids) expect((await desk.wire(id)).bytes).toEqual(wire);
  });

  test("leaves nothing of a story for which the disk has no room, and says so", async () => {
    let room = Infinity;
    const disk = faultyDisk((operation) => (operation === "rm" || room-- > 0 ? undefined : { code: "ENOSPC" }));
    const desk = await bench.desk({ disk });
    for (let operations = 0; operations < 20; operations += 1) {
      room = operations;
      const outcome = await desk.receive(file(fire)).catch((error: unknown) => error);
      room = Infinity;
      if (Array.isArray(outcome)) continue;
      expect(outcome).toMatchObject({ error: { code: "disk", message: expect.stringContaining("full") } });
    }
    const folders = readdirSync(path.join(bench.folder, "stories"));
    expect(folders.toSorted()).toEqual(
      desk
        .list()
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

describe("the list and the index", () => {
  test("find stories by their words, with the index and without it", async () => {
    for (const index of [undefined, await openSqliteIndex(path.join(bench.folder, "index.sqlite"))]) {
      const desk = await bench.desk({ index });
      const id = await received(desk);
      await received(desk, sampleStory("Quiet day", "Nothing happened in Überlingen."));
      expect((await desk.search("old harb")).map((hit) => hit.id)).toContain(id);
      expect(await desk.search('AND NEAR( "')).toEqual([]);
      expect(await desk.search("  ")).toEqual([]);
      await desk.close();
    }
  });

  test("follow what was changed behind the index's back", async () => {
    const indexFile = path.join(bench.folder, "index.sqlite");
    const first = await bench.desk({ index: await openSqliteIndex(indexFile) });
    const id = await received(first);
    const gone = await received(first, sampleStory("Soon gone", "x"));
    await first.close();
    // Nothing is left for the next start to read first.
    expect(statSync(`${indexFile}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    const without = await bench.desk();
    await without.snapshot(id, 0, sampleStory("Harbour rebuilt", "Scaffolding everywhere."), counts);
    await without.close();
    await realDisk.rm(path.join(bench.folder, "stories", gone), { recursive: true });
    const told: string[] = [];
    const changed = (rows: readonly StorySummary[]): void => void told.push(...rows.map(({ headline }) => headline));
    const again = await bench.desk({ index: await openSqliteIndex(indexFile), changed });
    await again.lookedAt;
    expect(told).toEqual(["Harbour rebuilt"]);
    expect(again.list().map((row) => row.headline)).toEqual(["Harbour rebuilt"]);
    expect(await again.search("scaffolding")).toEqual([
      { id, excerpt: { text: "Scaffolding everywhere. Harbour News", marks: [[0, 11]] } },
    ]);
    expect(await again.search("gone")).toEqual([]);
  });

  test("do not wait for folders in which nothing can be read, nor for those that somebody put back; all are named or listed", async () => {
    const indexFile = path.join(bench.folder, "index.sqlite");
    const first = await bench.desk({ index: await openSqliteIndex(indexFile) });
    const id = await received(first);
    await first.close();
    const without = await bench.desk();
    const back = await received(without, sampleStory("Put back", "x"));
    await without.close();
    const spoiled = Array.from({ length: 40 }, (_, n) => `2026-05-03-spoiled-${n}`);
    for (const name of spoiled) {
      const folder = path.join(bench.folder, "stories", name);
      mkdirSync(folder);
      writeFileSync(path.join(folder, "story.json"), "[".repeat(1_000));
    }
    const named: string[] = [];
    const told: string[] = [];
    const desk = await bench.desk({
      index: await openSqliteIndex(indexFile),
      unreadable: (name) => void named.push(name),
      changed: (rows) => void told.push(...rows.map((row) => row.id)),
    });
    expect(desk.list()).toMatchObject([{ id }]);
    expect(named.length).toBeLessThan(spoiled.length);
    await desk.lookedAt;
    expect(named.toSorted()).toEqual(spoiled.toSorted());
    expect(told).toEqual([back]);
    expect((await desk.open(back)).story.headline?.text).toBe("Put back");
    await desk.close();
  });

  test("survive an index that is damaged: it is made anew", async () => {
    const indexFile = path.join(bench.folder, "index.sqlite");
    const first = await bench.desk({ index: await openSqliteIndex(indexFile) });
    const id = await received(first);
    await first.close();
    for (const damage of [
      Buffer.from("not a database"),
      Buffer.concat([readFileSync(indexFile).subarray(0, 4096), Buffer.alloc(9000, 7)]),
    ]) {
      writeFileSync(indexFile, damage);
      const again = await bench.desk({ index: await openSqliteIndex(indexFile) });
      expect((await again.search("harbour")).map((hit) => hit.id)).toEqual([id]);
      await again.close();
    }
  });

  test("tell the window of every change", async () => {
    const told: string[] = [];
    const desk = await bench.desk({
      changed: (rows) => told.push(...rows.map((row) => `${row.headline}: ${row.state}`)),
    });
    const id = await received(desk);
    await desk.append(id, aBatch(0));
    await desk.setState(id, "ready");
    await desk.append(id, aBatch(1));
    expect(told).toEqual(["Harbour fire: new", "Harbour fire: in-hand", "Harbour fire: ready"]);
    expect((await (await bench.desk()).open(id)).summary.state).toBe("ready");
  });

  test("an id from the window never leads out of the desk", async () => {
    const desk = await bench.desk();
    for (const id of ["..", "../../etc", "a/b", "", "a\0b"])
      await expect(desk.open(id)).rejects.toMatchObject({ error: { code: "not-found" } });
  });
});
