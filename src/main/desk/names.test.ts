import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeWireName } from "./safe-wire-name.ts";
import { isStoryId, makeStoryId } from "./story-id.ts";

describe("a story's folder", () => {
  const day = new Date("2026-05-03T23:59:00Z");

  test("is named after the day and the title", () => {
    expect(makeStoryId(day, "Fähre läuft auf Grund!", () => 0)).toBe("2026-05-03-fahre-lauft-auf-grund-0000");
    expect(makeStoryId(day, "港で火災", () => 0.999)).toBe("2026-05-03-zzzz");
  });

  test("has a name that is a story's id, whatever the title", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.double({ min: 0, max: 0.999_999, noNaN: true }),
        (title, random) => {
          expect(isStoryId(makeStoryId(day, title, () => random))).toBe(true);
        },
      ),
    );
  });

  test("never lies outside the desk", () => {
    for (const id of ["", ".", "..", "a/b", "a\\b", "-a", "A", "a\n", "a".repeat(101), ".a"])
      expect(isStoryId(id)).toBe(false);
  });
});

describe("the name of a wire original", () => {
  test.each([
    ["Ferry aground.XML", "Ferry aground.XML"],
    ["../../etc/passwd", "passwd"],
    ["..\\..\\evil.bat", "evil.bat"],
    ["invoice\u202Efdp.exe", "invoicefdp.exe"],
    ["  .hidden", "hidden"],
    ["-rf", "rf"],
    ["CON.txt", "wire-CON.txt"],
    ["a:b*?.txt", "a-b--.txt"],
    ["", "wire-"],
    ["...", "wire-"],
  ])("%j is kept as %j", (name, kept) => {
    expect(safeWireName(name)).toBe(kept);
  });

  test("is one that every system takes, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
        const safe = safeWireName(name);
        expect(safe).not.toMatch(/[/\\\p{Cc}]|^[. -]|[. ]$/u);
        expect(safe).not.toBe("");
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180);
      }),
    );
  });
});
