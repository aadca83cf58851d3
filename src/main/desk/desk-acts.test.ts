import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { holdOf } from "../../ipc/contract.ts";
import { failure } from "../testing/failure.ts";
import type { Desk } from "./desk.ts";
import { readChecked, writeChecked } from "./checked-json.ts";
import { type Disk, realDisk } from "./disk.ts";
import { aFile, noCounts, openTestDesk } from "./testing/open-test-desk.ts";
import { sampleStory } from "./testing/sample-story.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const temps: ReturnType<typeof tempFolder>[] = [];
const desks: Desk[] = [];
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
  for (const temp of temps.splice(0)) temp.remove();
});

const fire = sampleStory("Harbour fire", "A fire broke out at the old harbour.");

/** A desk with one story, opened again as often as somebody likes. */
async function setting(story = fire, disk: Disk = realDisk) {
  const temp = tempFolder();
  temps.push(temp);
  const open = async (): Promise<Desk> => {
    for (const before of desks.splice(0)) await before.close();
    const desk = await openTestDesk(temp.folder, {
      disk,
      who: () => "ada",
      now: () => new Date("2026-05-03T11:00:00Z"),
    });
    desks.push(desk);
    return desk;
  };
  const desk = await open();
  const [id = ""] = await desk.receive(aFile(story));
  const file = (name: string): string => path.join(temp.folder, "stories", id, name);
  return { desk, open, id, file };
}

const killed = { why: "killed", at: "2026-05-03T11:00:00.000Z", by: "ada" };

describe("a kill on the desk", () => {
  test("stands whatever state follows, and after a start", async () => {
    const { desk, open, id } = await setting();
    await desk.setState(id, "killed");
    for (const state of ["ready", "in-hand", "new"] as const)
      await expect(desk.setState(id, state)).rejects.toMatchObject(failure("gate"));
    await desk.keepExport(id, fire, { target: "html" }, { how: "exported", target: "html" });
    expect(desk.summaryOf(id)).toMatchObject({ state: "killed", held: killed });
    await desk.setState(id, "spiked");
    expect(desk.summaryOf(id)).toMatchObject({ state: "spiked", held: killed });
    expect((await desk.setState(id, "in-hand")).state).toBe("killed");
    expect((await open()).summaryOf(id)?.held).toEqual(killed);
  });

  test("is known at once, even where the disk takes the kill and refuses the state", async () => {
    let full = false;
    const disk: Disk = {
      ...realDisk,
      rename: (from, to) =>
        full && String(to).endsWith("story.json")
          ? Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }))
          : realDisk.rename(from, to),
    };
    const { desk, id } = await setting(fire, disk);
    full = true;
    await expect(desk.setState(id, "killed")).rejects.toMatchObject(failure("disk"));
    expect(desk.summaryOf(id)?.held).toEqual(killed);
  });

  test("is inherited by a duplicate", async () => {
    const { desk, id } = await setting();
    await desk.setState(id, "killed");
    expect(desk.summaryOf(await desk.duplicate(id))).toMatchObject({ state: "killed", held: killed });
  });

  test("is taken back for a reason, which is kept with who and when", async () => {
    const { desk, open, id } = await setting();
    await desk.setState(id, "killed");
    const alive = await desk.revive(id, "The wrong story was killed.");
    expect(alive.state).toBe("in-hand");
    expect(holdOf(alive)).toBeUndefined();
    const acts = await (await open()).actsFor(id, fire);
    expect(acts.map(({ did, by, because }) => [did, by, because])).toEqual([
      ["killed", "ada", undefined],
      ["revived", "ada", "The wrong story was killed."],
    ]);
  });

  test("of an older Wiredesk, which kept it as a state alone, is spiked and stands", async () => {
    const { desk, open, id, file } = await setting();
    await desk.setState(id, "killed");
    await desk.close();
    await rm(file("acts.json"));
    const again = await open();
    expect(holdOf(again.summaryOf(id))?.why).toBe("killed");
    await again.setState(id, "spiked");
    expect(holdOf((await open()).summaryOf(id))?.why).toBe("killed");
  });

  test.each(["story.json", "acts.json"])("outlives the damage of %s", async (name) => {
    const { desk, open, id, file } = await setting();
    await desk.setState(id, "killed");
    await desk.close();
    await writeFile(file(name), (await readFile(file(name))).subarray(0, -5));
    const again = await open();
    expect(holdOf(again.summaryOf(id))).toBeDefined();
    const { recovered, summary } = await again.open(id);
    expect(recovered.join(" ")).toContain(`${name} is damaged`);
    expect(holdOf(summary)).toBeDefined();
  });

  test("that nothing is left to tell of holds the story until somebody has looked", async () => {
    const { desk, open, id, file } = await setting();
    await desk.setState(id, "killed");
    await desk.close();
    await rm(file("acts.json"));
    await writeFile(file("story.json"), "{");
    const again = await open();
    expect((await again.open(id)).recovered.join(" ")).toContain("whether this story was killed is not known");
    await expect(again.setState(id, "ready")).rejects.toMatchObject(failure("gate"));
    expect((await open()).summaryOf(id)?.held?.why).toBe("unknown");
    await again.close();
    expect(holdOf(await (await open()).revive(id, "It was never killed."))).toBeUndefined();
  });

  test("in a shape that is none holds the story too", async () => {
    const { desk, open, id, file } = await setting();
    await desk.close();
    await writeChecked(realDisk, file("acts.json"), { acts: [{ did: "forgot" }] });
    expect((await open()).summaryOf(id)?.held?.why).toBe("unknown");
  });
});

test("an embargo that came with the wire and is changed or taken out stands among the acts, however it was done", async () => {
  const embargo = "2026-05-04T00:00:00Z";
  const held = { ...fire, meta: { ...fire.meta, embargo } };
  const { desk, id, file } = await setting(held);
  expect(await desk.actsFor(id, held)).toEqual([]);
  await desk.snapshot(id, 0, { ...held, meta: { ...held.meta, embargo: "2020-01-01T00:00:00Z" } }, noCounts);
  expect(await desk.actsFor(id, fire)).toEqual([
    { did: "embargo", at: killed.at, by: "ada", from: embargo, to: "2020-01-01T00:00:00Z" },
    { did: "embargo", at: killed.at, by: "ada", from: "2020-01-01T00:00:00Z" },
  ]);
  expect(readChecked(await readFile(file("acts.json")))).toMatchObject({ acts: [{}, {}] });
});
