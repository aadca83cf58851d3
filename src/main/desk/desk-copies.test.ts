import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StoryId, StorySummary } from "../../ipc/contract.ts";
import type { Desk } from "./desk.ts";
import { openDesk } from "./open-desk.ts";
import { realDisk } from "./disk.ts";
import { openSqliteIndex } from "./sqlite-index.ts";
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

/** The desk of this test's folder, with its index, and what it told the window. */
async function openAgain(rules = ""): Promise<{ readonly desk: Desk; readonly told: readonly StorySummary[] }> {
  const told: StorySummary[] = [];
  const desk = await openDesk({
    folder: temp.folder,
    disk: realDisk,
    trouble: watchTrouble(() => undefined),
    index: await openSqliteIndex(path.join(temp.folder, "index.sqlite"), { doubtful: false, rules }),
    changed: (rows) => told.push(...rows),
    unreadable: () => undefined,
  });
  desks.push(desk);
  return { desk, told };
}

const fire = sampleStory("Harbour fire", "A fire broke out at the old harbour.", "Nobody was hurt.");
const counts = { mustFix: 1, fix: 0, check: 2 };

async function receive(desk: Desk): Promise<StoryId> {
  const bytes = Buffer.from("HARBOUR FIRE");
  const [id = ""] = await desk.receive({
    name: "harbour.txt",
    bytes,
    sha256: "a".repeat(64),
    format: "plain",
    stories: [fire],
    notes: [],
  });
  return id;
}

describe("versions", () => {
  test("are listed by time and act, the newest first, and read back whole", async () => {
    const { desk } = await openAgain();
    const id = await receive(desk);
    const asked = await desk.keepVersion(id, "asked", fire);
    await new Promise((wait) => setTimeout(wait, 3));
    const later = sampleStory("Harbour fire out", "All clear.");
    await desk.keepExport(id, later, { export: 1 }, { how: "exported", target: "html" });
    const versions = await desk.versions(id);
    expect(versions.map(({ why }) => why)).toEqual(["exported", "asked"]);
    expect(versions[1]).toEqual(asked);
    expect(new Date(asked.at).toISOString()).toBe(asked.at);
    expect(await desk.version(id, versions[0]?.name ?? "")).toEqual(later);
    expect(await desk.version(id, asked.name)).toEqual(fire);
  });

  test("are told apart from what stands there once the story is changed after it left", async () => {
    const { desk } = await openAgain();
    const id = await receive(desk);
    await desk.keepExport(id, fire, {}, { how: "copied", target: "html" });
    expect(desk.summaryOf(id)).toMatchObject({ state: "exported", left: { how: "copied", target: "html" } });
    expect(desk.summaryOf(id)?.left?.changed).toBeUndefined();
    await desk.append(id, { seq: 0, steps: [] });
    expect(desk.summaryOf(id)).toMatchObject({ state: "in-hand", left: { how: "copied", changed: true } });
    await desk.snapshot(id, 1, sampleStory("Harbour fire", "A fire broke out."), counts);
    expect(desk.summaryOf(id)).toMatchObject({ state: "in-hand", left: { how: "copied", changed: true } });
    const copy = await desk.duplicate(id);
    expect(desk.summaryOf(copy)?.left).toBeUndefined();
    // Every change undone, it is what is out there.
    await desk.append(id, { seq: 1, steps: [] });
    await desk.snapshot(id, 2, fire, counts);
    expect(desk.summaryOf(id)).toMatchObject({ state: "exported", left: { how: "copied", target: "html" } });
    expect(desk.summaryOf(id)?.left?.changed).toBeUndefined();
    await desk.append(id, { seq: 2, steps: [] });
    expect(desk.summaryOf(id)).toMatchObject({ state: "in-hand", left: { changed: true } });
    await desk.keepExport(id, fire, {}, { how: "exported", target: "text" });
    expect(desk.summaryOf(id)).toMatchObject({ state: "exported", left: { how: "exported", target: "text" } });
    expect(desk.summaryOf(id)?.left?.changed).toBeUndefined();
  });

  test("hold what was printed, with its receipt for programs and for people, and the story stays in its state", async () => {
    const { desk } = await openAgain();
    const id = await receive(desk);
    await desk.keepPrint(id, fire, { target: "print" }, Buffer.from("<h1>Receipt</h1>"));
    expect((await desk.versions(id)).map(({ why }) => why)).toEqual(["exported"]);
    expect(desk.summaryOf(id)?.state).toBe("new");
    const receipts = path.join(desk.folderOf(id), "receipts");
    const [page = "", json = ""] = readdirSync(receipts).toSorted();
    expect(path.parse(page).name).toBe(path.parse(json).name);
    expect(readFileSync(path.join(receipts, page), "utf8")).toBe("<h1>Receipt</h1>");
    expect(JSON.parse(readFileSync(path.join(receipts, json), "utf8"))).toMatchObject({ target: "print" });
  });

  test("by names that lead elsewhere or damaged ones are refused with what to know", async () => {
    const { desk } = await openAgain();
    const id = await receive(desk);
    const { name } = await desk.keepVersion(id, "asked", fire);
    for (const bad of ["../received.json", "", `../../${id}/versions/${name}`])
      await expect(desk.version(id, bad)).rejects.toMatchObject({ error: { code: "not-found" } });
    const file = path.join(desk.folderOf(id), "versions", name);
    writeFileSync(file, readFileSync(file, "utf8").replace("fire", "fir"));
    await expect(desk.version(id, name)).rejects.toMatchObject({ error: { code: "unreadable" } });
  });

  test("a story without any has an empty list", async () => {
    const { desk } = await openAgain();
    expect(await desk.versions(await receive(desk))).toEqual([]);
  });
});

describe("a duplicate", () => {
  test("has the original, the words and the changes since, and goes its own way", async () => {
    const { desk } = await openAgain();
    const id = await receive(desk);
    await desk.append(id, { seq: 0, steps: [{ insert: "x" }] });
    await desk.setState(id, "exported");
    const copy = await desk.duplicate(id);
    expect(copy).not.toBe(id);
    const opened = await desk.open(copy);
    expect(opened.steps).toEqual([{ seq: 0, steps: [{ insert: "x" }] }]);
    expect(opened.story).toEqual(fire);
    expect(opened.summary.state).toBe("in-hand");
    expect((await desk.wire(copy)).bytes.toString()).toBe("HARBOUR FIRE");
    await desk.append(copy, { seq: 1, steps: [{ insert: "y" }] });
    expect((await desk.open(id)).next).toBe(1);
    const again = (await openAgain()).desk;
    expect(
      again
        .list()
        .map((row) => row.id)
        .toSorted(),
    ).toEqual([id, copy].toSorted());
  });
});

describe("counts of a story that was not opened", () => {
  test("stand in the list, are told, and are there at the next start", async () => {
    const { desk, told } = await openAgain();
    const id = await receive(desk);
    expect(desk.summaryOf(id)?.counts).toBeUndefined();
    await desk.count(id, counts);
    expect(told.at(-1)).toMatchObject({ id, counts });
    await desk.setState(id, "ready");
    expect(desk.summaryOf(id)).toMatchObject({ state: "ready", counts });
    await desk.close();
    expect((await openAgain()).desk.summaryOf(id)).toMatchObject({ state: "ready", counts });
  });

  test("are counted again when there are other checks", async () => {
    const { desk } = await openAgain();
    const id = await receive(desk);
    await desk.count(id, counts);
    await desk.close();
    expect((await openAgain("2.0")).desk.summaryOf(id)?.counts).toBeUndefined();
  });

  test("give way to those of a change", async () => {
    const { desk } = await openAgain();
    const id = await receive(desk);
    await desk.count(id, counts);
    await desk.append(id, { seq: 0, steps: [] });
    await desk.snapshot(id, 1, fire, { mustFix: 0, fix: 0, check: 0 });
    expect(desk.summaryOf(id)?.counts).toEqual({ mustFix: 0, fix: 0, check: 0 });
  });
});

test("what changes are shown against is kept with the story", async () => {
  const { desk } = await openAgain();
  const id = await receive(desk);
  expect((await desk.open(id)).baseline).toBeUndefined();
  const baseline = [{ id: "b1", kind: "paragraph" as const, text: "A fire." }];
  await desk.setBaseline(id, baseline);
  await desk.close();
  expect((await (await openAgain()).desk.open(id)).baseline).toEqual(baseline);
});

describe("search", () => {
  test("goes on without an index that turns out to be damaged, and the next start has one again", async () => {
    const file = path.join(temp.folder, "index.sqlite");
    const first = (await openAgain()).desk;
    const id = await receive(first);
    await first.close();
    const bytes = readFileSync(file);
    // The head and the list of tables are whole: nothing is seen until it is used.
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)]));
    const damaged = (await openAgain()).desk;
    await damaged.lookedAt;
    expect((await damaged.search("brok")).map((hit) => hit.id)).toEqual([id]);
    await damaged.close();
    const again = (await openAgain()).desk;
    expect((await again.search("brok"))[0]?.excerpt?.marks).toHaveLength(1);
  });

  test("finds what a story said when it was received, and says the words around it", async () => {
    const { desk } = await openAgain();
    const id = await receive(desk);
    await desk.append(id, { seq: 0, steps: [] });
    await desk.snapshot(id, 1, sampleStory("Harbour fire", "All is well."), counts);
    const [hit] = await desk.search("brok");
    expect(hit?.id).toBe(id);
    expect(hit?.excerpt?.marks.map(([from, to]) => hit.excerpt?.text.slice(from, to))).toEqual(["broke"]);
    expect(readdirSync(path.join(temp.folder, "stories"))).toEqual([id]);
  });
});
