import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Desk } from "./desk.ts";
import { faultyDisk } from "./testing/faulty-disk.ts";
import { aBatch, aFile, noCounts, openTestDesk } from "./testing/open-test-desk.ts";
import { sampleStory } from "./testing/sample-story.ts";
import { memoryFolder } from "./testing/temp-folder.ts";
import { watchTrouble } from "./trouble.ts";

vi.mock("../log.ts", () => ({ log: () => undefined, reasonOf: String }));

// Every operation that changes the disk fails in turn, in every way that a disk fails. Once: the next try goes through. And for
// good until somebody makes room: then all that was typed meanwhile must be kept.

let temp = memoryFolder();
beforeEach(() => {
  temp = memoryFolder();
});
afterEach(() => temp.remove());

const asOf = (base: number) => sampleStory(base === 0 ? "Harbour fire" : `As of ${base}`, "x");
const folder = (): string => path.join(temp.folder, "desk");

interface Run {
  /** Operations that were counted. */
  readonly operations: number;
  readonly said: readonly (string | null)[];
}

/** An hour of work on a disk of which operation `from` fails, and those after it up to `to`. */
async function run(code: string, from: number, lasting: boolean): Promise<Run> {
  let count = -1;
  let mended = false;
  const disk = faultyDisk((operation) => {
    // Clearing away what is half written is no part of keeping.
    if (operation === "rm") return undefined;
    count += 1;
    const fails = !mended && (lasting ? count >= from : count === from);
    return fails ? { code, takes: code === "SHORT" ? 3 : 0 } : undefined;
  });
  const said: (string | null)[] = [];
  const first = await openTestDesk(folder());
  const [id = ""] = await first.receive(aFile(asOf(0)));
  await first.close();
  let desk: Desk;
  try {
    desk = await openTestDesk(folder(), { disk, trouble: watchTrouble((message) => said.push(message)) });
    await desk.open(id);
  } catch {
    // A desk that cannot even be opened for writing says so; nothing was typed yet.
    mended = true;
    desk = await openTestDesk(folder(), { disk, trouble: watchTrouble((message) => said.push(message)) });
  }
  const kept: Promise<unknown>[] = [];
  let sent = 0;
  const append = (): void => {
    kept.push(desk.append(id, aBatch(sent)));
    sent += 1;
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 4));
  append();
  append();
  await settle();
  await desk.snapshot(id, 2, asOf(2), noCounts).catch(() => undefined);
  append();
  append();
  await settle();
  await desk.snapshot(id, 3, asOf(3), noCounts).catch(() => undefined);
  await desk.keepExport(id, asOf(3), { target: "html" }, { how: "exported", target: "html" }).catch(() => undefined);
  append();
  await settle();
  mended = true;
  desk.retry();
  // Everything typed is acknowledged once the disk works again, and not before.
  await Promise.all(kept);
  const again = await openTestDesk(folder());
  const { story, steps, next } = await again.open(id);
  const base = next - steps.length;
  expect(next, `${code} at ${from}`).toBe(sent);
  expect(steps).toEqual(Array.from({ length: steps.length }, (_, n) => aBatch(base + n)));
  expect(story.headline?.text).toBe(asOf(base).headline?.text);
  await desk.close();
  await again.close();
  return { operations: count + 1, said };
}

describe.each(["ENOSPC", "EIO", "EROFS", "SHORT"])("a disk that answers with %s", (code) => {
  test("once, at every operation in turn, costs nothing that was typed", async () => {
    let operations = 1;
    for (let at = 0; at < operations; at += 1) {
      temp.remove();
      temp = memoryFolder();
      ({ operations } = await run(code, at, false));
    }
    expect(operations).toBeGreaterThan(30);
  });

  test("from any operation on, until there is room again, costs nothing that was typed and is told", async () => {
    let told = 0;
    for (let at = 0; at < 36; at += 1) {
      temp.remove();
      temp = memoryFolder();
      const { said } = await run(code, at, true);
      if (said.some((message) => message !== null)) told += 1;
      expect(said.at(-1) ?? null).toBeNull();
    }
    expect(told).toBeGreaterThan(10);
  });
});
