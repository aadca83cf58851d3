import { describe, expect, test } from "vitest";
import type { DeskRow } from "../../stores/desk-view.ts";
import { layOut } from "./list-layout.ts";

const row = (n: number, given: Partial<DeskRow["story"]> = {}): DeskRow => ({
  story: {
    id: `s${n}`,
    slug: "",
    headline: "",
    source: "",
    format: "plain",
    state: "new",
    received: "",
    changed: "",
    ...given,
  },
});

describe("the layout of the list", () => {
  test("places rows without a gap, higher where there is more to say", () => {
    const rows = [row(0), row(1, { embargo: "x" }), { ...row(2), excerpt: { text: "", marks: [] } }, row(3)];
    const layout = layOut(rows);
    for (let nth = 0; nth < rows.length; nth += 1)
      expect(layout.topOf(nth) + layout.heightOf(nth)).toBeCloseTo(layout.topOf(nth + 1));
    expect(layout.heightOf(1)).toBeGreaterThan(layout.heightOf(0));
    expect(layout.heightOf(2)).toBeGreaterThan(layout.heightOf(1));
    expect(layout.height).toBeCloseTo(layout.topOf(4));
  });

  test("finds the rows of a stretch among thousands, and no others", () => {
    const layout = layOut(Array.from({ length: 2_000 }, (_, n) => row(n, n % 3 === 0 ? { embargo: "x" } : {})));
    for (const from of [0, 17.3, 800, layout.height - 3]) {
      const [first, last] = layout.between(from, from + 40);
      expect(layout.topOf(first)).toBeLessThanOrEqual(from);
      expect(layout.topOf(first + 1)).toBeGreaterThan(from);
      expect(last - first).toBeLessThan(10);
      expect(last === 2_000 || layout.topOf(last) >= from + 40).toBe(true);
    }
    expect(layOut([]).between(0, 100)).toEqual([0, 0]);
  });
});
