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

  test("freeName counts on from 2", () => {
    const taken = new Set(["ferry", "ferry-2"]);
    expect(freeName("ferry", (name) => taken.has(name))).toBe("ferry-3");
    expect(freeName("bridge", (name) => taken.has(name))).toBe("bridge");
  });
});
