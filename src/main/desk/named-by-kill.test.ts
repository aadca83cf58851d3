import { afterEach, describe, expect, test } from "vitest";
import type { Story } from "../../core/story/story.ts";
import type { Desk } from "./desk.ts";
import type { Disk } from "./disk.ts";
import { faultyDisk } from "./testing/faulty-disk.ts";
import { aFile, openTestDesk } from "./testing/open-test-desk.ts";
import { sampleStory } from "./testing/sample-story.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const temps: ReturnType<typeof tempFolder>[] = [];
const desks: Desk[] = [];
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
  for (const temp of temps.splice(0)) temp.remove();
});

const withMeta = (meta: Story["meta"]): Story => {
  const story = sampleStory("Harbour fire", "A fire broke out at the old harbour.");
  return { ...story, meta: { ...story.meta, ...meta } };
};

async function aDesk(disk?: Disk): Promise<Desk> {
  const temp = tempFolder();
  temps.push(temp);
  const desk = await openTestDesk(temp.folder, {
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
    await receive(desk, { ...meta, status: "killed" }, "2.xml");
    expect(desk.summaryOf(first)?.held).toBeUndefined();
  });

  test("a new version, and an order that is only held back, kill nothing", async () => {
    const desk = await aDesk();
    const first = await receive(desk, { guid }, "1.xml");
    await receive(desk, { guid, version: "2" }, "2.xml");
    await receive(desk, { guid, status: "withheld" }, "3.xml");
    expect(desk.summaryOf(first)?.held).toBeUndefined();
  });
});
