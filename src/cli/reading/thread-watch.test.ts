import { describe, expect, test } from "vitest";
import { watchThreads } from "./thread-watch.ts";

const limits = { milliseconds: 10_000, clock: 60_000 };

/** Threads that each get that share of a processor; after how many seconds each of them was ended. */
function run(seconds: number, ...shares: readonly number[]): readonly (number | undefined)[] {
  let now = 5_000;
  let used = 3_000;
  const watch = watchThreads({ now: () => now, used: () => used }, limits);
  const ended: (number | undefined)[] = shares.map(() => undefined);
  for (const index of shares.keys())
    watch.add(() => {
      expect(ended[index]).toBeUndefined();
      ended[index] = Math.round((now - 5_000) / 1000);
    });
  for (let passed = 0; passed < seconds * 1000; passed += 100) {
    now += 100;
    shares.forEach((share, index) => (used += ended[index] === undefined ? share * 100 : 0));
    watch.look();
  }
  return ended;
}

describe("a reading thread", () => {
  test("is ended after ten seconds of processor, alone or beside another", () => {
    expect(run(20, 1)).toEqual([10]);
    expect(run(20, 1, 1)).toEqual([10, 10]);
  });
  test("has its time on a machine where others are at work", () => {
    expect(run(30, 0.25)).toEqual([undefined]);
    expect(run(50, 0.25)).toEqual([40]);
    expect(run(30, 0.25, 0.25)).toEqual([undefined, undefined]);
  });
  test("is ended after a minute when it does nothing at all", () => {
    expect(run(70, 0)).toEqual([60]);
  });
  test("is never charged more than the time that passed, whatever helps it", () => {
    expect(run(8, 3)).toEqual([undefined]);
  });
});

test("nobody pays for what was before", () => {
  let used = 0;
  let now = 0;
  const watch = watchThreads({ now: () => now, used: () => used }, limits);
  now = 30_000;
  used = 30_000;
  let ended = false;
  watch.add(() => (ended = true));
  watch.look();
  expect(ended).toBe(false);
});
