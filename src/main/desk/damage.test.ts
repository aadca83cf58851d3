import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { AppFailure } from "../app-failure.ts";
import { aBatch, aFile, noCounts, openTestDesk } from "./testing/open-test-desk.ts";
import { sampleStory } from "./testing/sample-story.ts";
import { memoryFolder } from "./testing/temp-folder.ts";

vi.mock("../log.ts", () => ({ log: () => undefined, reasonOf: String }));

// Every file that recovery reads, with bytes turned and with its end missing: the desk opens, nothing false is shown for true,
// and no change before the damage is dropped.

const temp = memoryFolder();
const whole = path.join(temp.folder, "whole");
const tried = path.join(temp.folder, "tried");
let id = "";
const asOf = (base: number) => sampleStory(base === 0 ? "Harbour fire" : `As of ${base}`, "A fire broke out.");

beforeAll(async () => {
  const desk = await openTestDesk(whole);
  [id = ""] = await desk.receive(aFile(asOf(0)));
  for (let seq = 0; seq < 4; seq += 1) await desk.append(id, aBatch(seq));
  await desk.snapshot(id, 4, asOf(4), noCounts);
  for (let seq = 4; seq < 8; seq += 1) await desk.append(id, aBatch(seq));
  await desk.snapshot(id, 8, asOf(8), noCounts);
  for (let seq = 8; seq < 11; seq += 1) await desk.append(id, aBatch(seq));
  await desk.passOver(id, [{ identity: "i", check: "c", quote: "q", scope: "here", at: "2026-05-03" }]);
  await desk.keepVersion(id, "asked", asOf(8));
  await desk.close();
});
afterAll(() => temp.remove());

/** The same numbers again for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

/** The desk with one of its files changed, opened; answers with the number of the next change. */
async function openWith(file: string, content: Buffer): Promise<number> {
  rmSync(tried, { recursive: true, force: true });
  cpSync(whole, tried, { recursive: true });
  writeFileSync(path.join(tried, "stories", id, file), content);
  const unreadable: string[] = [];
  const desk = await openTestDesk(tried, { unreadable: (_id, why) => unreadable.push(why) });
  try {
    expect(unreadable).toEqual([]);
    const { story, steps, next } = await desk.open(id);
    const base = next - steps.length;
    // Whole words of a true state, and true changes after it.
    expect(story).toEqual(asOf(base));
    expect(steps).toEqual(Array.from({ length: steps.length }, (_, n) => aBatch(base + n)));
    for (const { name } of await desk.versions(id))
      await desk.version(id, name).then(
        (version) => expect([asOf(0), asOf(4), asOf(8)]).toContainEqual(version),
        (error: unknown) => expect(error).toBeInstanceOf(AppFailure),
      );
    // And work goes on from there.
    await desk.append(id, aBatch(next));
    return next;
  } finally {
    await desk.close();
  }
}

/** What may be lost at most: only the newest journal has changes that stand nowhere else. */
const least: Readonly<Record<string, (at: number, bytes: Buffer) => number>> = {
  "journal-8.log": (at, bytes) => 8 + bytes.subarray(0, at).toString("latin1").split("\n").length - 1,
};

const files = [
  "journal-8.log",
  "journal-4.log",
  "snapshot-8.json",
  "snapshot-4.json",
  "received.json",
  "story.json",
  "passed-over.json",
  "versions",
];

describe.each(files)("damage in %s", (name) => {
  const fileOf = (): string => {
    const folder = path.join(whole, "stories", id);
    return name === "versions" ? path.join(name, readdirSync(path.join(folder, name))[0] ?? "") : name;
  };

  test("a byte that turned, at 40 places", async () => {
    const file = fileOf();
    const bytes = readFileSync(path.join(whole, "stories", id, file));
    const next = numbers(file.length);
    for (let n = 0; n < 40; n += 1) {
      const at = next(bytes.length);
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 + next(255));
      const kept = await openWith(file, changed);
      expect(kept, `byte ${at}`).toBeGreaterThanOrEqual(least[name]?.(at, bytes) ?? 11);
    }
  });

  test("its end cut off, at 30 places", async () => {
    const file = fileOf();
    const bytes = readFileSync(path.join(whole, "stories", id, file));
    const next = numbers(file.length + 1);
    for (let n = 0; n < 30; n += 1) {
      const at = n === 0 ? 0 : next(bytes.length);
      const kept = await openWith(file, bytes.subarray(0, at));
      expect(kept, `cut at ${at}`).toBeGreaterThanOrEqual(least[name]?.(at, bytes) ?? 11);
    }
  });

  test("another file in its place", async () => {
    const file = fileOf();
    for (const content of ["", "{}", "null", "[]", "\0".repeat(500), `{"crc32":"00000000"}`, "9".repeat(5000)])
      await openWith(file, Buffer.from(content));
  });
});

test("damaged files are kept aside, never deleted", async () => {
  const damaged = Buffer.from(
    readFileSync(path.join(whole, "stories", id, "snapshot-8.json"), "utf8").replace("fire", "fore"),
  );
  await openWith("snapshot-8.json", damaged);
  const aside = path.join(tried, "stories", id, "damaged");
  expect(existsSync(aside)).toBe(true);
  const [kept = ""] = readdirSync(aside);
  expect(readFileSync(path.join(aside, kept)).equals(damaged)).toBe(true);
});

test("a folder of the desk with nothing in it, or with anything, stops nothing", async () => {
  rmSync(tried, { recursive: true, force: true });
  cpSync(whole, tried, { recursive: true });
  const next = numbers(7);
  for (let n = 0; n < 20; n += 1) {
    const folder = path.join(tried, "stories", `odd-${n}`);
    mkdirSync(folder);
    if (n % 2 === 1)
      for (const name of ["story.json", "received.json", "journal-0.log", "snapshot-0.json"])
        writeFileSync(path.join(folder, name), Buffer.from(Array.from({ length: next(400) }, () => next(256))));
  }
  const desk = await openTestDesk(tried);
  expect(desk.list().map((row) => row.id)).toEqual([id]);
  await desk.close();
});
