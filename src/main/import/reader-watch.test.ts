import { describe, expect, test } from "vitest";
import { type ProcessUse, watchReaders } from "./reader-watch.ts";

const limits = { milliseconds: 10_000, clock: 60_000, bytes: 512 * 1024 * 1024 };

/** A machine of two processors whose one reader takes that share of one of them. */
function machine(share: number, { counts, megabytes = 80 }: { counts: boolean; megabytes?: number }) {
  let now = 5_000;
  let told = 0;
  let used = 3;
  const processes = (): readonly ProcessUse[] => {
    const passed = now - told;
    told = now;
    used += (share * passed) / 1000;
    return [
      {
        pid: 7,
        memory: { workingSetSize: megabytes * 1024 },
        cpu: {
          percentCPUUsage: passed === 0 ? 0 : (share * 100) / 2,
          ...(counts ? { cumulativeCPUUsage: used } : {}),
        },
      },
    ];
  };
  const watch = watchReaders({ now: () => now, processors: 2, processes }, limits);
  /** After how many seconds the reading was ended, and why. */
  const run = (seconds: number): { readonly after: number; readonly reason: string } | undefined => {
    let ended: { after: number; reason: string } | undefined;
    const since = now;
    const stop = watch.add(7, (reason) => {
      expect(ended).toBeUndefined();
      ended = { after: Math.round((now - since) / 1000), reason };
    });
    for (let passed = 0; passed < seconds * 1000; passed += 100) {
      now += 100;
      watch.look();
    }
    stop();
    return ended;
  };
  return run;
}

describe.each([{ counts: true }, { counts: false }])("a reading, where the system counts: $counts", ({ counts }) => {
  test("is ended after ten seconds of processor", () => {
    expect(machine(1, { counts })(20)).toEqual({ after: 10, reason: "it takes longer than 10 seconds to read" });
  });
  test("has its time on a machine where others are at work", () => {
    expect(machine(0.25, { counts })(30)).toBeUndefined();
    expect(machine(0.25, { counts })(50)?.after).toBe(40);
  });
  test("is ended after a minute when it does nothing at all", () => {
    expect(machine(0, { counts })(70)?.after).toBe(60);
  });
  test("is ended at once when it fills the memory", () => {
    const ended = machine(1, { counts, megabytes: 600 })(2);
    expect(ended).toEqual({ after: 0, reason: "it takes more than 512 MB of memory to read" });
  });
  test("owes nothing for what was read before it", () => {
    const run = machine(1, { counts });
    expect(run(8)).toBeUndefined();
    expect(run(8)).toBeUndefined();
  });
});
