import { describe, expect, it } from "vitest";
import { zoneOffset } from "./zone-offset.ts";

const on = (zone: string, iso: string): string | undefined => {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return zoneOffset(zone, { year, month, day });
};

describe("zoneOffset", () => {
  it.each([
    ["GMT", "2024-07-01", "+00:00"],
    ["+0530", "2024-07-01", "+05:30"],
    ["UK time", "2024-01-15", "+00:00"],
    ["London time", "2024-07-01", "+01:00"],
    // The last Sundays of March and October.
    ["UK", "2024-03-30", "+00:00"],
    ["UK", "2024-03-31", "+01:00"],
    ["UK", "2024-10-26", "+01:00"],
    ["UK", "2024-10-27", "+00:00"],
    ["Paris time", "2025-06-01", "+02:00"],
    // The second Sunday of March and the first of November.
    ["ET", "2024-03-09", "-05:00"],
    ["US ET", "2024-03-10", "-04:00"],
    ["Eastern Time", "2024-11-02", "-04:00"],
    ["New York time", "2024-11-03", "-05:00"],
    ["Pacific time", "2024-12-24", "-08:00"],
  ])("%s on %s is %s", (zone, day, offset) => {
    expect(on(zone, day)).toBe(offset);
  });

  it("says nothing of names that mean several", () => {
    expect(on("IST", "2024-07-01")).toBeUndefined();
    expect(on("on", "2024-07-01")).toBeUndefined();
  });
});
