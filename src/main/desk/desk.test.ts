import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StoryId, StorySummary } from "../../ipc/contract.ts";
import { type Desk, openDesk } from "./desk.ts";
import type { DeskIndex } from "./desk-index.ts";
import { type Disk, realDisk } from "./disk.ts";
import type { ReceivedFile } from "./receive-story.ts";
import { openSqliteIndex } from "./sqlite-index.ts";
import { faultyDisk } from "./testing/faulty-disk.ts";
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

interface With {
  readonly disk?: Disk;
  readonly index?: DeskIndex | undefined;
  readonly unreadable?: (id: StoryId, why: string) => void;
  readonly changed?: (summaries: readonly StorySummary[]) => void;
}

async function deskWith({
  disk = realDisk,
  index,
  changed = () => undefined,
  unreadable = () => undefined,
}: With = {}): Promise<Desk> {
  const trouble = watchTrouble(() => undefined);
  const desk = await openDesk({ folder: temp.folder, disk, trouble, index, changed, unreadable, retryAfter: 1 });
  desks.push(desk);
  return desk;
}

const wire = Buffer.from("HARBOUR FIRE\r\n\r\nA fire broke out.\xff", "latin1");
const file = (...stories: readonly ReturnType<typeof sampleStory>[]): ReceivedFile => ({
  name: "../harbour.txt",
  bytes: wire,
  sha256: "a".repeat(64),
  format: "plain",
  stories,
  notes: [],
});
const fire = sampleStory("Harbour fire", "A fire broke out at the old harbour.", "Nobody was hurt.");
const counts = { mustFix: 0, fix: 1, check: 2 };
const batch = (seq: number): { seq: number; steps: unknown[] } => ({ seq, steps: [{ insert: `words ${seq}` }] });

async function received(desk: Desk, story = fire): Promise<StoryId> {
  const [id = ""] = await desk.receive(file(story));
  return id;
}

describe("receiving", () => {
  test("keeps the wire original byte for byte, for its owner only, in a folder that a person finds", async () => {
    const desk = await deskWith();
    const id = await received(desk);
    expect(id).toMatch(/^\d{4}-\d\d-\d\d-harbour-fire-[a-z0-9]{4}$/u);
    const original = path.join(desk.folderOf(id), "wire", "harbour.txt");
    expect(readFileSync(original).equals(wire)).toBe(true);
    expect(statSync(original).mode & 0o777).toBe(0o600);
    expect(statSync(desk.folderOf(id)).mode & 0o777).toBe(0o700);
    expect((await desk.wire(id)).bytes).toEqual(wire);
  });

  test("gives each story of a file its own folder over the same bytes", async () => {
    const desk = await deskWith();
    const ids = await desk.receive(file(fire, sampleStory("Second story", "More.")));
    expect(ids).toHaveLength(2);
    const nodes = ids.map((id) => statSync(path.join(desk.folderOf(id), "wire/harbour.txt")).ino);
    expect(new Set(nodes).size).toBe(1);
    expect(desk.sameFile("a".repeat(64))).toEqual(ids);
  });

  test("copies the original where the disk knows no links", async () => {
    const disk = faultyDisk((operation) => (operation === "link" ? { code: "EPERM" } : undefined));
    const desk = await deskWith({ disk });
    const ids = await desk.receive(file(fire, fire));
    for (const id of ids) expect((await desk.wire(id)).bytes).toEqual(wire);
  });

  test("leaves nothing of a story for which the disk has no room, and says so", async () => {
    let room = Infinity;
    const disk = faultyDisk((operation) => (operation === "rm" || room-- > 0 ? undefined : { code: "ENOSPC" }));
    const desk = await deskWith({ disk });
    for (let operations = 0; operations < 20; operations += 1) {
      room = operations;
      const outcome = await desk.receive(file(fire)).catch((error: unknown) => error);
      room = Infinity;
      if (Array.isArray(outcome)) continue;
      expect(outcome).toMatchObject({ error: { code: "disk", message: expect.stringContaining("full") } });
    }
    const folders = readdirSync(path.join(temp.folder, "stories"));
    expect(folders.toSorted()).toEqual(
      desk
        .list()
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

describe("the journal of a story", () => {
  test("brings back what was acknowledged after a kill", async () => {
    const desk = await deskWith();
    const id = await received(desk);
    for (let seq = 0; seq < 3; seq += 1) expect(await desk.append(id, batch(seq))).toEqual({ kept: seq });
    // No close: that is the kill.
    const again = await (await deskWith()).open(id);
    expect(again).toMatchObject({ steps: [batch(0), batch(1), batch(2)], next: 3, recovered: [] });
    expect(again.story).toEqual(fire);
    expect(again.summary.state).toBe("in-hand");
  });

  test("takes a batch that was sent twice once, and refuses a gap", async () => {
    const desk = await deskWith();
    const id = await received(desk);
    await desk.append(id, batch(0));
    await desk.append(id, batch(0));
    await expect(desk.append(id, batch(2))).rejects.toMatchObject({ error: { code: "unexpected" } });
    expect((await desk.open(id)).steps).toEqual([batch(0)]);
  });

  test("starts anew at a snapshot and carries over what came in meanwhile", async () => {
    const desk = await deskWith();
    const id = await received(desk);
    for (let seq = 0; seq < 5; seq += 1) await desk.append(id, batch(seq));
    const edited = sampleStory("Harbour fire out", "All clear.");
    expect(await desk.snapshot(id, 3, edited, counts)).toEqual({ next: 5 });
    await desk.append(id, batch(5));
    const again = await (await deskWith()).open(id);
    expect(again.story).toEqual(edited);
    expect(again.received).toEqual(fire);
    expect(again.steps).toEqual([batch(3), batch(4), batch(5)]);
    expect(again.summary).toMatchObject({ headline: "Harbour fire out", counts });
  });

  test("hands what waits for a full disk over to the journal that a snapshot starts", async () => {
    const disk = faultyDisk((operation, name) =>
      operation === "write" && name.endsWith("journal-0.log") ? { code: "ENOSPC" } : undefined,
    );
    const desk = await deskWith({ disk });
    const id = await received(desk);
    const waiting = [desk.append(id, batch(0)), desk.append(id, batch(1))];
    await desk.snapshot(id, 1, sampleStory("As of one", "x"), counts);
    expect(await Promise.all(waiting)).toEqual([{ kept: 0 }, { kept: 1 }]);
    expect(await (await deskWith()).open(id)).toMatchObject({ steps: [batch(1)], next: 2 });
  });

  test("cut off at every byte still opens with all whole records", async () => {
    const desk = await deskWith();
    const id = await received(desk);
    for (let seq = 0; seq < 3; seq += 1) await desk.append(id, batch(seq));
    await desk.close();
    const journal = path.join(desk.folderOf(id), "journal-0.log");
    for (let length = statSync(journal).size; length >= 0; length -= 1) {
      truncateSync(journal, length);
      const opened = await deskWith();
      const { steps, next, recovered } = await opened.open(id);
      expect(steps).toEqual([batch(0), batch(1), batch(2)].slice(0, next));
      const rest = readFileSync(journal, "latin1");
      expect(rest === "" || rest.endsWith("\n")).toBe(true);
      if (rest.length < length) expect(recovered.join(" ")).toContain("half written");
      await opened.close();
    }
  });
});

describe("damage", () => {
  async function twoGenerations(): Promise<{ id: StoryId; folder: string }> {
    const desk = await deskWith();
    const id = await received(desk);
    for (let seq = 0; seq < 4; seq += 1) await desk.append(id, batch(seq));
    await desk.snapshot(id, 4, sampleStory("As of four", "x"), counts);
    for (let seq = 4; seq < 8; seq += 1) await desk.append(id, batch(seq));
    await desk.snapshot(id, 8, sampleStory("As of eight", "x"), counts);
    await desk.append(id, batch(8));
    await desk.close();
    return { id, folder: desk.folderOf(id) };
  }

  test("of the newest snapshot costs nothing: the one before and both journals lead to the same words", async () => {
    const { id, folder } = await twoGenerations();
    const snapshot = path.join(folder, "snapshot-8.json");
    writeFileSync(snapshot, readFileSync(snapshot, "utf8").replace("eight", "night"));
    const desk = await deskWith();
    const opened = await desk.open(id);
    expect(opened.story.headline?.text).toBe("As of four");
    expect(opened.steps).toEqual([4, 5, 6, 7, 8].map(batch));
    expect(opened.recovered.join(" ")).toContain("snapshot-8.json is damaged");
    expect(readdirSync(path.join(folder, "damaged")).join(" ")).toContain("snapshot-8.json");
    await desk.append(id, batch(9));
    const again = await (await deskWith()).open(id);
    expect(again).toMatchObject({ next: 10, recovered: [] });
  });

  test("in the middle of a journal keeps what can be read and sets the file aside", async () => {
    const { id, folder } = await twoGenerations();
    const desk = await deskWith();
    for (let seq = 9; seq < 12; seq += 1) await desk.append(id, batch(seq));
    await desk.close();
    const journal = path.join(folder, "journal-8.log");
    writeFileSync(journal, readFileSync(journal, "utf8").replace("words 10", "words 1O"));
    const opened = await (await deskWith()).open(id);
    expect(opened.steps).toEqual([batch(8), batch(9)]);
    expect(opened.recovered.join(" ")).toContain("journal-8.log is damaged");
    expect(readdirSync(path.join(folder, "damaged")).join(" ")).toContain("journal-8.log");
  });

  test("of the desk's own notes on a story is made good from the rest", async () => {
    const { id, folder } = await twoGenerations();
    writeFileSync(path.join(folder, "story.json"), "{");
    appendFileSync(path.join(folder, "received.json"), "}");
    const opened = await (await deskWith()).open(id);
    expect(opened.story.headline?.text).toBe("As of eight");
    expect(opened.recovered.join(" ")).toContain("received.json");
  });

  test("beyond repair of one story leaves the others", async () => {
    const { id, folder } = await twoGenerations();
    const desk = await deskWith();
    const other = await received(desk, sampleStory("Other", "x"));
    for (const name of readdirSync(folder)) if (name.endsWith("json")) writeFileSync(path.join(folder, name), "");
    const told: string[] = [];
    const again = await deskWith({ unreadable: (id, why) => told.push(`${id}: ${why}`) });
    expect(told).toEqual([
      expect.stringMatching(new RegExp(`^${id}: Nothing .* wire original is in .*/wire: drop it in`, "u")),
    ]);
    expect(again.list().map((summary) => summary.id)).toEqual([other]);
    await expect(again.open(id)).rejects.toMatchObject({ error: { code: "not-found" } });
    expect(existsSync(path.join(folder, "wire/harbour.txt"))).toBe(true);
  });
});

describe("the list and the index", () => {
  test("find stories by their words, with the index and without it", async () => {
    for (const index of [undefined, await openSqliteIndex(path.join(temp.folder, "index.sqlite"))]) {
      const desk = await deskWith({ index });
      const id = await received(desk);
      await received(desk, sampleStory("Quiet day", "Nothing happened in Überlingen."));
      expect((await desk.search("old harb")).map((hit) => hit.id)).toContain(id);
      expect(await desk.search('AND NEAR( "')).toEqual([]);
      expect(await desk.search("  ")).toEqual([]);
      await desk.close();
    }
  });

  test("follow what was changed behind the index's back", async () => {
    const indexFile = path.join(temp.folder, "index.sqlite");
    const first = await deskWith({ index: await openSqliteIndex(indexFile) });
    const id = await received(first);
    const gone = await received(first, sampleStory("Soon gone", "x"));
    await first.close();
    const without = await deskWith();
    await without.snapshot(id, 0, sampleStory("Harbour rebuilt", "Scaffolding everywhere."), counts);
    await without.close();
    await realDisk.rm(path.join(temp.folder, "stories", gone), { recursive: true });
    const told: string[] = [];
    const changed = (rows: readonly StorySummary[]): void => void told.push(...rows.map(({ headline }) => headline));
    const again = await deskWith({ index: await openSqliteIndex(indexFile), changed });
    await again.lookedAt;
    expect(told).toEqual(["Harbour rebuilt"]);
    expect(again.list().map((row) => row.headline)).toEqual(["Harbour rebuilt"]);
    expect(await again.search("scaffolding")).toEqual([
      { id, excerpt: { text: "Scaffolding everywhere. Harbour News", marks: [[0, 11]] } },
    ]);
    expect(await again.search("gone")).toEqual([]);
  });

  test("survive an index that is damaged: it is made anew", async () => {
    const indexFile = path.join(temp.folder, "index.sqlite");
    const first = await deskWith({ index: await openSqliteIndex(indexFile) });
    const id = await received(first);
    await first.close();
    for (const damage of [
      Buffer.from("not a database"),
      Buffer.concat([readFileSync(indexFile).subarray(0, 4096), Buffer.alloc(9000, 7)]),
    ]) {
      writeFileSync(indexFile, damage);
      const again = await deskWith({ index: await openSqliteIndex(indexFile) });
      expect((await again.search("harbour")).map((hit) => hit.id)).toEqual([id]);
      await again.close();
    }
  });

  test("tell the window of every change", async () => {
    const told: string[] = [];
    const desk = await deskWith({
      changed: (rows) => told.push(...rows.map((row) => `${row.headline}: ${row.state}`)),
    });
    const id = await received(desk);
    await desk.append(id, batch(0));
    await desk.setState(id, "ready");
    await desk.append(id, batch(1));
    expect(told).toEqual(["Harbour fire: new", "Harbour fire: in-hand", "Harbour fire: ready"]);
    expect((await (await deskWith()).open(id)).summary.state).toBe("ready");
  });

  test("an id from the window never leads out of the desk", async () => {
    const desk = await deskWith();
    for (const id of ["..", "../../etc", "a/b", "", "a\0b"])
      await expect(desk.open(id)).rejects.toMatchObject({ error: { code: "not-found" } });
  });
});
