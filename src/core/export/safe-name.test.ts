import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeName, safeName } from "./safe-name.ts";

describe("safeName", () => {
  test.each([
    ["Ferry runs again", "ferry-runs-again"],
    ["US-Russia ties/Kremlin", "us-russia-ties-kremlin"],
    ["../../etc/passwd", "etc-passwd"],
    ["CON", "story-con"],
    ["Lpt¹", "story-lpt¹"],
    [".hidden", "hidden"],
    ["ends with dots...", "ends-with-dots"],
    ["O’Brien’s day", "obriens-day"],
    ["\u202egnp.exe", "gnp-exe"],
    ["المرفأ يفتح", "المرفأ-يفتح"],
    ["???", "story"],
    ["", "story"],
  ])("%j becomes %j", (words, name) => expect(safeName(words)).toBe(name));

  test("is always one harmless path component of bounded length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (words) => {
        const name = safeName(words);
        expect(name).toMatch(/^[\p{L}\p{N}\p{M}][\p{L}\p{M}\p{N}-]*$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(126);
      }),
      { numRuns: 500 },
    );
  });

  const stems = [
    "report",
    "CON",
    "nul",
    "COM1",
    "LPT9",
    "aux.txt",
    "..",
    ".",
    "~",
    "-rf",
    "a/b",
    "a\\b",
    "C:",
    "\\\\host\\share",
    "file://x",
    "x:stream",
    "%00",
    "a\0b",
    "a\nb",
    "\u202Efdp",
    "\u2066x",
    "\u200B",
    "\uFEFFx",
    "e\u0301",
    "😀",
    "\uD800",
    "港",
    "المرفأ",
    "$(id)",
    "`id`",
  ];
  const around = ["%", " %", "% ", "%.", ".%", "%...", "%.exe", "../%", '%|<>:*?"', "%".repeat(200)];

  test.each(stems)("three hundred bad names: %j in ten surroundings is a name on every system", (stem) => {
    for (const form of around) {
      const words = form.replaceAll("%", () => stem);
      const name = safeName(words);
      expect(name, words).toMatch(/^[\p{L}\p{N}\p{M}][\p{L}\p{M}\p{N}-]*$/u);
      expect(name, words).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/iu);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(126);
    }
  });

  test("freeName counts on from 2", () => {
    const taken = new Set(["ferry", "ferry-2"]);
    expect(freeName("ferry", (name) => taken.has(name))).toBe("ferry-3");
    expect(freeName("bridge", (name) => taken.has(name))).toBe("bridge");
  });
});
