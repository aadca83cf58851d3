import { expect, test } from "vitest";
import { dayNumber, daysIn, nearestYear, weekdayNames, weekdayOf } from "./calendar.ts";

test("days follow one another and agree with the host's calendar over two centuries", () => {
  const start = Date.UTC(1900, 0, 1);
  const first = dayNumber({ year: 1900, month: 1, day: 1 });
  for (let n = 0; n < 73_500; n += 7) {
    const host = new Date(start + n * 86_400_000);
    const day = { year: host.getUTCFullYear(), month: host.getUTCMonth() + 1, day: host.getUTCDate() };
    expect(dayNumber(day) - first).toBe(n);
    expect(weekdayNames[weekdayOf(day)]).toBe(host.toLocaleDateString("en-US", { weekday: "long", timeZone: "UTC" }));
  }
});

test("February has its leap day when it should", () => {
  expect([1900, 2000, 2023, 2024].map((year) => daysIn(2, year))).toEqual([28, 29, 28, 29]);
});

test("a day without a year is taken for the nearest", () => {
  expect(nearestYear(12, 30, { year: 2024, month: 1, day: 3 })).toBe(2023);
  expect(nearestYear(1, 2, { year: 2023, month: 12, day: 30 })).toBe(2024);
  expect(nearestYear(7, 1, { year: 2023, month: 6, day: 1 })).toBe(2023);
});
