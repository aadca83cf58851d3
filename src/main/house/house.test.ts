import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { realDisk } from "../desk/disk.ts";
import { faultyDisk } from "../desk/testing/faulty-disk.ts";
import { tempFolder } from "../desk/testing/temp-folder.ts";
import { type House, openHouse } from "./house.ts";

let temp = tempFolder();
let logged: string[] = [];
let due: (() => void)[] = [];
beforeEach(() => {
  temp = tempFolder();
  logged = [];
  due = [];
});
afterEach(() => temp.remove());

const open = (disk = realDisk): Promise<House> =>
  openHouse({
    disk,
    folder: temp.folder,
    log: (what) => void logged.push(what),
    later: (run) => void due.push(run),
  });

const found = (...identities: readonly string[]) =>
  identities.map((identity) => ({ identity, check: "repeated-word", ignored: identity.endsWith("!") }));
const decisions = {
  words: [{ word: "Sandwik", at: "2026-03-04" }],
  off: [{ check: "loaded-verb", reason: "sports desk", at: "2026-03-04" }],
  signedBy: "Ada Marsh",
};

describe("the house", () => {
  test("keeps what the desk decided", async () => {
    const house = await open();
    expect(house.decisions()).toEqual({ words: [], off: [] });
    await house.decide(decisions);
    expect((await open()).decisions()).toEqual(decisions);
  });

  test("that could not be kept is told, and does not count", async () => {
    const house = await open(faultyDisk((operation) => (operation === "write" ? { code: "ENOSPC" } : undefined)));
    await expect(house.decide(decisions)).rejects.toThrow("ENOSPC");
    expect(house.decisions()).toEqual({ words: [], off: [] });
  });

  test("a damaged file is kept aside and said; the other is read", async () => {
    const house = await open();
    await house.decide(decisions);
    house.tally("a", found("1"));
    await house.settle();
    const file = path.join(temp.folder, "house.json");
    writeFileSync(file, readFileSync(file, "utf8").replace("Sandwik", "Sandvik"));
    const again = await open();
    expect(again.decisions()).toEqual({ words: [], off: [] });
    expect(again.health()).toHaveLength(1);
    expect(logged).toEqual([expect.stringContaining("house.json is damaged")]);
    expect(existsSync(`${file}.damaged`)).toBe(true);
  });

  test("counts found, fixed and ignored over all stories, each finding once however often its story is opened", async () => {
    const house = await open();
    house.tally("a", found("1", "2", "3"));
    house.tally("a", found("1", "2", "3"));
    house.tally("b", found("1"));
    expect(house.health()).toEqual([{ check: "repeated-word", found: 4, fixed: 0, ignored: 0 }]);
    house.tally("a", found("1", "2!"));
    expect(house.health()).toEqual([{ check: "repeated-word", found: 5, fixed: 2, ignored: 1 }]);
    due[0]?.();
    await house.settle();
    expect((await open()).health()).toEqual(house.health());
  });

  test("what comes back by an undo is open again; what was ignored and went is still ignored", async () => {
    const house = await open();
    house.tally("a", found("1", "2!"));
    house.tally("a", []);
    expect(house.health()[0]).toMatchObject({ found: 2, fixed: 1, ignored: 1 });
    house.tally("a", found("1"));
    expect(house.health()[0]).toMatchObject({ found: 2, fixed: 0, ignored: 1 });
  });

  test("what is no longer looked for was not put right", async () => {
    const house = await open();
    house.tally("a", found("1"));
    await house.decide({ words: [], off: [{ check: "repeated-word", reason: "", at: "" }] });
    house.tally("a", []);
    expect(house.health()[0]).toMatchObject({ found: 1, fixed: 0 });
  });

  test("stories long past are remembered as sums", async () => {
    const house = await open();
    for (let n = 0; n < 250; n += 1) house.tally(`story-${n}`, found("1"));
    expect(house.health()[0]?.found).toBe(250);
    await house.settle();
    const kept = JSON.parse(readFileSync(path.join(temp.folder, "check-health.json"), "utf8")) as {
      stories: unknown[];
    };
    expect(kept.stories).toHaveLength(200);
    expect((await open()).health()[0]?.found).toBe(250);
  });
});
