import { describe, expect, test } from "vitest";
import { isAfter, isWithin } from "./sent-order.ts";

describe("of two times it is known whether one is after the other", () => {
  test.each([
    ["2026-05-03T11:00:00Z", "2026-05-03T10:00:00Z", true],
    ["2026-05-03T11:00:00+02:00", "2026-05-03T10:00:00Z", false],
    // Without a zone it may have been any.
    ["2026-05-03T11:00:00", "2026-05-03T10:00:00Z", undefined],
    ["2026-05-05T11:00:00", "2026-05-03T10:00:00Z", true],
    // Both without one: the same clock.
    ["2026-05-03T11:00:00", "2026-05-03T10:00:00", true],
    ["2026-05-03", "2026-05-03T10:00:00", undefined],
    ["2026-05-04", "2026-05-03T10:00:00", true],
    ["2026-05-03", "2026-05-03", undefined],
    ["yesterday", "2026-05-03", undefined],
  ])("%s after %s: %s", (one, other, after) => {
    expect(isAfter(one, other)).toBe(after);
  });

  test.each([
    ["2026-05-03T11:00:00Z", "2026-05-02T12:00:00Z", true],
    ["2026-05-03T11:00:00Z", "2026-05-02T10:00:00Z", false],
    ["2026-05-03", "2026-05-02T10:00:00Z", true],
    ["yesterday", "2026-05-02T10:00:00Z", true],
  ])("%s and %s are within a day: %s", (one, other, within) => {
    expect(isWithin(one, other, 24)).toBe(within);
    expect(isWithin(other, one, 24)).toBe(within);
  });
});
