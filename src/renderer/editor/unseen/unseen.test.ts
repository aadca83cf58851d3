import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unseenIn } from "./unseen-characters.ts";

describe("characters that nobody sees", () => {
  test.each([
    ["invoice\u202Efdp.exe", "right-to-left override"],
    ["a\u2066b\u2069", "left-to-right isolate, end of isolate"],
    ["minis\u00ADter", "soft hyphen"],
    ["no\u200Bwhere", "zero-width space"],
    ["\uFEFFstart", "byte order mark"],
    ["1\u200D2", "zero-width joiner"],
    ["a\u{E0041}b", "hidden tag"],
  ])("%j: %s", (text, names) => {
    expect(
      unseenIn(text)
        .map(({ name }) => name)
        .join(", "),
    ).toBe(names);
  });

  test.each([
    "👩‍🚒 and 🏳️‍🌈",
    "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    "می‌خواهم",
    "क्‍ष",
    "naïve café, 10\u00A0000",
    "e\u0301",
  ])("%j has none", (text) => {
    expect(unseenIn(text)).toEqual([]);
  });

  test("are found where they stand", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("\u202E", "\u2066", "\u200B", "\uFEFF"),
        fc.string(),
        (before, unseen, after) => {
          const places = unseenIn(before + unseen + after).map(({ from }) => from);
          expect(places).toContain(before.length);
        },
      ),
    );
  });
});
