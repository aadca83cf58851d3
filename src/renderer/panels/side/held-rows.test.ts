import { describe, expect, test } from "vitest";
import type { Finding, Level } from "../../../core/checks/finding.ts";
import { blockId } from "../../../core/story/story.ts";
import type { FindingRow } from "../../stores/side-store.ts";
import { groupRows } from "./group-rows.ts";
import { emptyList, type ListInput, nextList, type ShownList } from "./held-rows.ts";

const row = (key: number, check = "words", level: Level = "fix"): FindingRow => {
  const finding: Finding = {
    check,
    level,
    span: { block: blockId("b1"), from: 0, to: 3 },
    quote: "teh",
    message: "",
    why: "",
    fixes: [],
    related: [],
    sure: 1,
  };
  return {
    identity: `id-${key}`,
    place: `Paragraph ${key}`,
    mark: { key, layer: "block", finding, whole: false, asked: () => undefined },
  };
};

const input = (rows: readonly FindingRow[], given: Partial<ListInput> = {}): ListInput => ({
  rows,
  inHand: null,
  held: false,
  over: null,
  ...given,
});
const after = (...inputs: readonly ListInput[]): ShownList => inputs.reduce(nextList, emptyList);
const keys = ({ rows }: ShownList): readonly string[] =>
  rows.map(({ row: { mark }, gone, late }) => `${mark.key}${gone ? " gone" : ""}${late ? " late" : ""}`);

describe("the list of findings", () => {
  test("is ordered by level, then by place, and folded by check", () => {
    const rows = [row(1), row(2, "gate", "must-fix"), row(3), row(4, "names", "check"), row(5, "names", "must-fix")];
    expect(keys(after(input(rows)))).toEqual(["2", "5", "4", "1", "3"]);
    expect(
      groupRows(after(input(rows)).rows).map(({ check, level, rows: found }) => [check, level, found.length]),
    ).toEqual([
      ["gate", "must-fix", 1],
      ["names", "must-fix", 2],
      ["words", "fix", 2],
    ]);
  });

  test("keeps every line where it is while the pointer is in it: what is settled stays, what is new comes last", () => {
    const start = input([row(1), row(2), row(3)]);
    const now = input([row(0, "gate", "must-fix"), row(1), row(3)], { held: true, over: 2 });
    expect(keys(after(start, input(start.rows, { held: true, over: 2 }), now))).toEqual(["1", "2 gone", "3", "0 late"]);
    expect(keys(after(start, now, { ...now, held: false, over: null }))).toEqual(["0", "1", "3"]);
  });

  test("what comes back by an undo is there again in its place", () => {
    const start = input([row(1), row(2)]);
    const without = input([row(2)], { held: true, over: 1 });
    expect(keys(after(start, without, input([row(1), row(2)], { held: true, over: 1 })))).toEqual(["1", "2"]);
  });

  test("opens the card in hand; while the pointer is in the list no other closes, and none opens above it", () => {
    const rows = [row(1), row(2), row(3)];
    const start = input(rows, { inHand: "id-2" });
    expect([...after(start).open]).toEqual([2]);
    const below = input(rows, { inHand: "id-3", held: true, over: 3 });
    expect([...after(start, below).open]).toEqual([2, 3]);
    const above = input(rows, { inHand: "id-1", held: true, over: 3 });
    expect([...after(start, below, above).open]).toEqual([2, 3]);
    expect([...after(start, below, above, { ...above, held: false }).open]).toEqual([1]);
  });
});
