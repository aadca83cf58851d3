import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DatedVersion, versionsToPrune } from "./versions-to-prune.ts";

const now = new Date("2026-05-20T12:00:00Z");
const hour = 60 * 60 * 1000;
const ago = (hours: number): string => new Date(now.getTime() - hours * hour).toISOString();
const before = (hours: number): DatedVersion => ({ at: ago(hours), why: "before" });
const left = (versions: readonly DatedVersion[], at = now): readonly DatedVersion[] => {
  const gone = new Set(versionsToPrune(versions, at));
  return versions.filter((version) => !gone.has(version));
};

describe("versions that have had their time", () => {
  test("none of the last day", () => {
    const everyTenMinutes = Array.from({ length: 24 * 6 }, (_, n) => before(n / 6));
    expect(versionsToPrune(everyTenMinutes, now)).toEqual([]);
  });

  test("for a week all but the last of each hour, then all but the last of each day", () => {
    const twoHours = [30, 30.2, 30.4, 31, 31.5].map(before);
    expect(left([before(0), ...twoHours])).toEqual([0, 30, 30.2, 31.5].map(before));
    const twoDays = [200, 203, 210, 230, 235].map(before);
    expect(left([before(0), ...twoDays])).toEqual([0, 200, 210, 230].map(before));
  });

  test("nothing that was kept by an act, however old", () => {
    const acts = ["exported", "fixed", "restored", "asked", "received"].flatMap((why) =>
      [9000, 9000.1, 9000.2].map((hours): DatedVersion => ({ at: ago(hours), why })),
    );
    expect(versionsToPrune(acts, now)).toEqual([]);
  });

  test("nothing with a time that cannot be read or is yet to come", () => {
    const odd = [
      { at: "yesterday", why: "before" },
      { at: ago(-48), why: "before" },
      { at: ago(-48.1), why: "before" },
      { at: ago(0), why: "before" },
    ];
    expect(versionsToPrune(odd, now)).toEqual([]);
  });
});

const version = fc.record({
  // Much of it close together, as a desk works.
  at: fc
    .oneof(fc.integer({ min: 0, max: 400 * 60 }), fc.integer({ min: -60, max: 40 * 60 }))
    .map((minutes) => ago(minutes / 60)),
  why: fc.constantFrom("before", "before", "before", "exported", "fixed", "restored", "asked", "received"),
});
const versions = fc.array(version, { maxLength: 120 });

describe("whatever versions there are", () => {
  test("the newest stays, and every one that was kept by an act", () => {
    fc.assert(
      fc.property(versions, (all) => {
        const gone = versionsToPrune(all, now);
        expect(gone.every(({ why }) => why === "before")).toBe(true);
        const newest = all
          .map(({ at }) => at)
          .toSorted()
          .at(-1);
        expect(gone.every(({ at }) => at !== newest)).toBe(true);
      }),
    );
  });

  test("done twice it does no more, and it does not matter how often it was done on the way", () => {
    fc.assert(
      fc.property(versions, fc.integer({ min: 0, max: 600 }), (all, hours) => {
        const once = left(all);
        expect(left(once)).toEqual(once);
        const later = new Date(now.getTime() + hours * hour);
        const at = (list: readonly DatedVersion[]): readonly string[] =>
          list.map(({ at: time, why }) => `${time} ${why}`);
        expect(new Set(at(left(once, later)))).toEqual(new Set(at(left(all, later))));
      }),
    );
  });

  test("every hour of the week and every day before it that had a version still has its last", () => {
    fc.assert(
      fc.property(versions, (all) => {
        const kept = new Set(left(all).map(({ at }) => at));
        const times = all.map(({ at }) => Date.parse(at)).filter((time) => time <= now.getTime());
        for (const length of [hour, 24 * hour])
          for (const time of times) {
            if (length === hour && now.getTime() - time > 7 * 24 * hour) continue;
            const last = Math.max(...times.filter((one) => Math.floor(one / length) === Math.floor(time / length)));
            expect(kept.has(new Date(last).toISOString())).toBe(true);
          }
      }),
    );
  });
});
