import { afterEach, describe, expect, test } from "vitest";
import type { Story } from "../../core/story/story.ts";
import type { StorySummary } from "../../ipc/contract.ts";
import { failure } from "../testing/failure.ts";
import type { Desk } from "./desk.ts";
import type { Disk } from "./disk.ts";
import { faultyDisk } from "./testing/faulty-disk.ts";
import { aFile, openTestDesk } from "./testing/open-test-desk.ts";
import { sampleStory } from "./testing/sample-story.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const temps: ReturnType<typeof tempFolder>[] = [];
const desks: Desk[] = [];
afterEach(async () => {
  changed = () => undefined;
  for (const desk of desks.splice(0)) await desk.close();
  for (const temp of temps.splice(0)) temp.remove();
});

const withMeta = (meta: Story["meta"]): Story => {
  const story = sampleStory("Harbour fire", "A fire broke out at the old harbour.");
  return { ...story, meta: { ...story.meta, ...meta } };
};

let changed: (summaries: readonly StorySummary[]) => void = () => undefined;

function aFolder(): string {
  const temp = tempFolder();
  temps.push(temp);
  return temp.folder;
}

async function aDesk(disk?: Disk, folder = aFolder()): Promise<Desk> {
  const desk = await openTestDesk(folder, {
    changed: (summaries) => changed(summaries),
    who: () => "ada",
    now: () => new Date("2026-05-03T11:00:00Z"),
    ...(disk === undefined ? {} : { disk }),
  });
  desks.push(desk);
  return desk;
}

async function receive(desk: Desk, meta: Story["meta"], name: string, format = "nitf"): Promise<string> {
  const [id = ""] = await desk.receive({ ...aFile(withMeta(meta)), name, format, sha256: name.padEnd(64, "0") });
  return id;
}

/** An order in plain text, which has neither identity nor slug. */
async function order(desk: Desk, words: string, name: string): Promise<string> {
  const { headline: _headline, ...story } = sampleStory("", words);
  const { slug: _slug, source: _source, ...meta } = story.meta;
  const file = { ...aFile({ ...story, meta: { ...meta, status: "killed" } }), name, format: "plain-text" };
  const [id = ""] = await desk.receive({ ...file, sha256: name.padEnd(64, "0") });
  return id;
}

const guid = "tide-2026-0503-114";

describe("a kill from the agency", () => {
  test("holds every story of the same identity, and a revival is up to the desk", async () => {
    const desk = await aDesk();
    const first = await receive(desk, { guid }, "1.xml");
    const second = await receive(desk, { guid, slug: "fire-again" }, "2.xml");
    const other = await receive(desk, { guid: "tide-2026-0503-115" }, "3.xml");
    const kill = await receive(desk, { guid, status: "killed" }, "4.xml");
    for (const id of [first, second])
      expect(desk.summaryOf(id)).toMatchObject({
        state: "killed",
        held: { why: "killed", by: "the agency (4.xml)", at: "2026-05-03T11:00:00.000Z" },
      });
    expect(desk.summaryOf(other)?.held).toBeUndefined();
    expect(desk.summaryOf(kill)).toMatchObject({ state: "new", status: "killed" });
    await desk.revive(first, "The desk has checked it");
    expect(desk.summaryOf(first)?.held).toBeUndefined();
  });

  test.each([0, 1])("holds the others when one of them cannot be written, and tells of that one (%i)", async (nth) => {
    let stuck = "none";
    const desk = await aDesk(faultyDisk((_operation, file) => (file.includes(stuck) ? { code: "EIO" } : undefined)));
    const ids = [await receive(desk, { guid }, "1.xml"), await receive(desk, { guid, slug: "fire-again" }, "2.xml")];
    stuck = ids[nth] ?? "";
    await expect(receive(desk, { guid, slug: "kill", status: "killed" }, "3.xml")).rejects.toThrow();
    stuck = "none";
    const held = ids.map((id) => desk.summaryOf(id)?.held?.by);
    expect(held[1 - nth]).toBe("the agency (3.xml)");
  });

  test.each([
    ["a number of the day", { guid: "114" }, "nitf"],
    ["another format's identity", { guid }, "ninjs"],
    ["no identity", {}, "nitf"],
  ])("names no story by %s", async (_what, meta, format) => {
    const desk = await aDesk();
    const first = await receive(desk, meta, "1.xml", format);
    await receive(desk, { ...meta, slug: "mandatory-kill", status: "killed" }, "2.xml");
    expect(desk.summaryOf(first)?.held).toBeUndefined();
  });

  test("a new version, and an order that is only held back, kill nothing", async () => {
    const desk = await aDesk();
    const first = await receive(desk, { guid }, "1.xml");
    await receive(desk, { guid, version: "2" }, "2.xml");
    await receive(desk, { guid, status: "withheld" }, "3.xml");
    expect(desk.summaryOf(first)).toMatchObject({ asked: { file: "3.xml", because: "withheld" } });
    expect(desk.summaryOf(first)?.held).toBeUndefined();
  });

  test("may name a story by its slug alone, in plain text", async () => {
    const desk = await aDesk();
    const exact = await receive(desk, { guid, slug: "BC-FIRE" }, "1.xml");
    const alike = await receive(desk, { slug: "FIRE" }, "2.txt", "plain-text");
    const kill = await order(desk, "EDITORS: Please kill BC-FIRE. A substitute version will be sent.", "kill.txt");
    const named = { id: kill, file: "kill.txt", at: "2026-05-03T11:00:00.000Z", says: "BC-FIRE", announces: true };
    expect(desk.summaryOf(exact)).toMatchObject({ state: "killed", held: { order: named } });
    expect(desk.summaryOf(alike)).toMatchObject({ state: "new", asked: { ...named, because: "alike" } });
    expect(desk.summaryOf(alike)?.held).toBeUndefined();
  });
});

test("of stories with one slug a kill holds that of the day, and asks about those before it", async () => {
  const desk = await aDesk();
  const meta = { slug: "BC-WEATHER" } as const;
  const today = await receive(desk, { ...meta, versionCreated: "2026-05-03T06:00:00Z" }, "today.xml");
  const before = await receive(desk, { ...meta, versionCreated: "2026-05-01T06:00:00Z" }, "before.xml");
  const other = await receive(desk, { slug: "BC-TIDES", versionCreated: "2026-05-01T06:00:00Z" }, "tides.xml");
  await order(desk, "Please kill BC-WEATHER and BC-TIDES.", "kill.txt");
  expect(desk.summaryOf(other)?.held).toMatchObject({ order: { says: "BC-TIDES" } });
  expect(desk.summaryOf(today)?.held).toMatchObject({ order: { file: "kill.txt" } });
  expect(desk.summaryOf(before)).toMatchObject({ state: "new", asked: { says: "BC-WEATHER" } });
});

describe("a story that comes after the kill of it", () => {
  test("is held from its first moment on, by the kill, and can be revived for a reason", async () => {
    const desk = await aDesk();
    const seen: (readonly StorySummary[])[] = [];
    const kill = await receive(desk, { guid, status: "killed" }, "kill.xml");
    changed = (summaries) => void seen.push(summaries);
    const late = await receive(desk, { guid }, "late.xml");
    expect(seen.flat().filter(({ id, held }) => id === late && held === undefined)).toEqual([]);
    expect(desk.summaryOf(late)).toMatchObject({
      state: "killed",
      held: { why: "killed", by: "the agency (kill.xml)", order: { id: kill, file: "kill.xml" } },
    });
    await expect(desk.setState(late, "ready")).rejects.toMatchObject(failure("gate"));
    await desk.revive(late, "The agency lifted it by telephone");
    expect(desk.summaryOf(late)).toMatchObject({ state: "in-hand" });
    expect(await desk.actsFor(late, withMeta({ guid }))).toMatchObject([
      { did: "killed", by: "the agency (kill.xml)" },
      { did: "revived", because: "The agency lifted it by telephone" },
    ]);
  });

  test("stays held after a start, and so does the question that is open", async () => {
    const temp = tempFolder();
    temps.push(temp);
    const before = await aDesk(undefined, temp.folder);
    await receive(before, { guid, status: "killed", version: "2" }, "kill.xml");
    const held = await receive(before, { guid, version: "1" }, "1.xml");
    const asked = await receive(before, { guid, version: "3" }, "3.xml");
    await before.close();
    const desk = await aDesk(undefined, temp.folder);
    expect(desk.summaryOf(held)?.held).toMatchObject({ order: { file: "kill.xml" } });
    expect(desk.summaryOf(asked)).toMatchObject({ state: "new", asked: { file: "kill.xml", because: "later" } });
  });

  test("is no substitute that the kill announced: that is asked about", async () => {
    const desk = await aDesk();
    await order(desk, "Please kill BC-FIRE. A corrected version follows.", "kill.txt");
    const substitute = await receive(desk, { slug: "BC-FIRE", status: "correction" }, "subs.xml");
    expect(desk.summaryOf(substitute)).toMatchObject({ state: "new", asked: { says: "BC-FIRE", because: "later" } });
  });

  test("is found though kill and story come at the same moment", async () => {
    const desk = await aDesk();
    const [story] = await Promise.all([
      receive(desk, { guid }, "1.xml"),
      receive(desk, { guid, slug: "kill", status: "killed" }, "kill.xml"),
    ]);
    expect(desk.summaryOf(story)).toMatchObject({ state: "killed", held: { order: { file: "kill.xml" } } });
  });

  test("lies on the desk unheld at no moment, though the kill's own folder cannot be written", async () => {
    let full = false;
    const desk = await aDesk(
      faultyDisk((_operation, file) => (full && file.includes("the-kill") ? { code: "ENOSPC" } : undefined)),
    );
    const first = await receive(desk, { guid }, "1.xml");
    full = true;
    await expect(receive(desk, { guid, slug: "the-kill", status: "killed" }, "kill.xml")).rejects.toThrow();
    expect(desk.summaryOf(first)?.held).toMatchObject({ order: { file: "kill.xml" } });
  });
});

describe("whether an order means a story", () => {
  async function asked(): Promise<{ readonly desk: Desk; readonly id: string; readonly kill: string }> {
    const desk = await aDesk();
    const id = await receive(desk, { slug: "FIRE" }, "1.xml");
    const kill = await order(desk, "Please kill BC-FIRE.", "kill.txt");
    return { desk, id, kill };
  }

  test("yes holds it as the order would", async () => {
    const { desk, id, kill } = await asked();
    expect(await desk.answerOrder(id, kill, true)).toMatchObject({ state: "killed", held: { order: { id: kill } } });
    expect(desk.summaryOf(id)?.asked).toBeUndefined();
  });

  test("no is kept with who said so, and is not asked again", async () => {
    const { desk, id, kill } = await asked();
    await desk.answerOrder(id, kill, false);
    expect(desk.summaryOf(id)).toMatchObject({ state: "new" });
    expect(desk.summaryOf(id)?.asked).toBeUndefined();
    expect(await desk.actsFor(id, withMeta({ slug: "FIRE" }))).toMatchObject([
      { did: "not-meant", by: "ada", from: "kill.txt" },
    ]);
  });

  test("an answer to what nobody asked changes nothing", async () => {
    const { desk, id } = await asked();
    await desk.answerOrder(id, "another", true);
    expect(desk.summaryOf(id)).toMatchObject({ state: "new", asked: { file: "kill.txt" } });
  });

  test("a kill on the desk answers it", async () => {
    const { desk, id } = await asked();
    await desk.setState(id, "killed");
    await desk.revive(id, "A mistake of ours");
    expect(desk.summaryOf(id)?.asked).toBeUndefined();
  });
});
