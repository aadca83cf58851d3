import { describe, expect, test } from "vitest";
import { spellEmbargo, spellLeft } from "./embargo.ts";

describe("an embargo", () => {
  const at = Date.parse("2026-05-03T15:46:00Z");

  test("counts down to its time", () => {
    expect(spellEmbargo("2026-05-03T18:00:00Z", at)).toMatchObject({
      text: expect.stringMatching(/^Embargo .*, in 2 h 14 min$/u),
      over: false,
    });
  });

  test("names day and minute when it ends on another day", () => {
    // By the clock of the desk, whatever its zone.
    const evening = new Date(2026, 4, 3, 21, 9).getTime();
    const until = new Date(2026, 4, 4, 0, 1).toISOString();
    expect(spellEmbargo(until, evening).text).toBe("Embargo 4 May 00:01, in 2 h 52 min");
    expect(spellEmbargo(until, evening + 5 * 3_600_000).text).toBe("Embargo over since 00:01");
    expect(spellEmbargo(until, evening + 29 * 3_600_000).text).toBe("Embargo over since 4 May 00:01");
  });

  test("of another year is said with its year and without days", () => {
    const until = new Date(2046, 4, 3, 12).toISOString();
    expect(spellEmbargo(until, at)).toEqual({ text: "Embargo 3 May 2046", over: false });
  });

  test("is over from its time on", () => {
    expect(spellEmbargo("2026-05-03T15:46:00Z", at).over).toBe(true);
  });

  test("without a zone ends when it must be over everywhere", () => {
    expect(spellEmbargo("2026-05-03T15:46:00", at).over).toBe(false);
    expect(spellEmbargo("2026-05-03T15:46:00", at + 12 * 3_600_000).over).toBe(true);
  });

  test("that is no time is said as it came", () => {
    expect(spellEmbargo("until further notice", at)).toEqual({ text: "Embargo: until further notice", over: false });
  });

  test.each([
    [59_000, "in less than a minute"],
    [61_000, "in 1 min"],
    [3_600_000, "in 1 h"],
    [47 * 3_600_000, "in 47 h"],
    [49 * 3_600_000, "in 2 days"],
  ])("%i milliseconds are %s", (left, words) => {
    expect(spellLeft(left)).toBe(words);
  });
});
