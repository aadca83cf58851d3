import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Mark } from "./text.ts";
import { tidyMarks } from "./tidy-marks.ts";

const bold = (from: number, to: number): Mark => ({ type: "bold", from, to });
const link = (from: number, to: number, href: string): Mark => ({ type: "link", from, to, href });

describe("tidyMarks", () => {
  test("makes one of those that touch or overlap", () => {
    expect(tidyMarks({ text: "one two three", marks: [bold(8, 13), bold(0, 5), bold(3, 8)] })).toEqual([bold(0, 13)]);
  });

  test("leaves links with different addresses apart, the first keeps its words", () => {
    expect(tidyMarks({ text: "one two three", marks: [link(0, 7, "a"), link(4, 13, "b")] })).toEqual([
      link(0, 7, "a"),
      link(7, 13, "b"),
    ]);
  });

  test("cuts no character in half, and drops what is empty or beyond the text", () => {
    expect(tidyMarks({ text: "a😀b", marks: [bold(2, 3)] })).toEqual([bold(1, 3)]);
    expect(tidyMarks({ text: "ab", marks: [bold(1, 1), bold(5, 9)] })).toEqual([]);
  });

  test("whatever marks come in, those of a kind part, and every marked character stays marked", () => {
    const marks = fc.array(fc.tuple(fc.constantFrom("bold" as const, "italic" as const), fc.nat(12), fc.nat(12)), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), marks, (text, raw) => {
        const given = raw.map(([type, from, to]) => ({ type, from, to }));
        const tidy = tidyMarks({ text, marks: given });
        for (const type of ["bold", "italic"] as const) {
          const own = tidy.filter((mark) => mark.type === type);
          own.forEach((mark, index) => expect(mark.from).toBeGreaterThan(own[index - 1]?.to ?? -1));
          for (let at = 0; at < text.length; at++) {
            const covers = (mark: Mark): boolean => mark.type === type && mark.from <= at && at < mark.to;
            if (given.some(covers)) expect(tidy.some(covers)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
