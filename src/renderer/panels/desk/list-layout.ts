import type { StorySummary } from "../../../ipc/contract.ts";
import type { DeskRow } from "../../stores/desk-view.ts";

/** Heights of a row in rem, as the style sheet draws it: fixed, so that thousands need not be drawn to be placed. */
const heights = { plain: 5.75, warning: 1.0625, excerpt: 2.125 } as const;

/** Where each row of the list is. */
export interface ListLayout {
  /** Of all rows together, in rem. */
  readonly height: number;
  topOf(nth: number): number;
  heightOf(nth: number): number;
  /** The rows between two heights: from the first, up to but without the last. */
  between(from: number, to: number): readonly [first: number, last: number];
}

/** Whether a row has a line of warning: an embargo, or an agency that takes it back. */
export const isWarned = ({ story }: DeskRow): boolean => {
  const { embargo, status } = story;
  return (
    embargo !== undefined ||
    story.asked !== undefined ||
    (story.held !== undefined && !isToldByState(story)) ||
    status === "killed" ||
    status === "withheld" ||
    status === "advisory" ||
    status === "embargoed"
  );
};

/** Its state says already what holds it: killed on the desk. */
export const isToldByState = ({ state, held }: Pick<StorySummary, "state" | "held">): boolean =>
  state === "killed" && held?.why === "killed";

/** Places the rows one under the other, and leaves room for those that are not known yet. */
export function layOut(rows: readonly DeskRow[], listed = rows.length): ListLayout {
  const tops = new Float64Array(rows.length + 1);
  rows.forEach((row, nth) => {
    const height =
      heights.plain + (isWarned(row) ? heights.warning : 0) + (row.excerpt === undefined ? 0 : heights.excerpt);
    tops[nth + 1] = (tops[nth] ?? 0) + height;
  });
  const top = (nth: number): number => tops[nth] ?? 0;
  /** The row that covers a height. */
  const rowAt = (height: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (top(middle + 1) <= height) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    height: top(rows.length) + (listed - rows.length) * heights.plain,
    topOf: top,
    heightOf: (nth) => top(nth + 1) - top(nth),
    between: (from, to) => [rowAt(Math.max(from, 0)), Math.min(rowAt(to) + 1, rows.length)],
  };
}
