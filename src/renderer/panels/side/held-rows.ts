import type { FindingRow } from "../../stores/side-store.ts";
import { groupRows } from "./group-rows.ts";

/** A line of the list as it is shown. */
export interface ShownRow {
  readonly row: FindingRow;
  /** Settled or changed while the pointer was in the list: it keeps its place until the pointer leaves. */
  readonly gone: boolean;
  /** Found while the pointer was in the list: it stands at the end until the pointer leaves. */
  readonly late: boolean;
}

/** What the list is made from. */
export interface ListInput {
  readonly rows: readonly FindingRow[];
  /** Identity of the finding under the caret. */
  readonly inHand: string | null;
  /** The pointer is in the list. */
  readonly held: boolean;
  /** Key of the line under the pointer. */
  readonly over: number | null;
}

/** The list as it is shown. */
export interface ShownList {
  readonly input: ListInput;
  readonly rows: readonly ShownRow[];
  /** Keys of the cards that show more than what was found. */
  readonly open: ReadonlySet<number>;
}

/** The list that follows. While the pointer is in it no line moves: none goes, none comes in between, none above the pointer grows or shrinks. */
export function nextList(before: ShownList, input: ListInput): ShownList {
  const rows = holdRows(before.rows, input);
  const key = rows.find(({ row, gone }) => !gone && row.identity === input.inHand)?.row.mark.key;
  if (!input.held) return { input, rows, open: new Set(key === undefined ? [] : [key]) };
  const place = (wanted: number | null | undefined): number => rows.findIndex(({ row }) => row.mark.key === wanted);
  const opens = key !== undefined && place(key) >= place(input.over);
  return { input, rows, open: opens ? new Set([...before.open, key]) : before.open };
}

export const emptyList: ShownList = {
  input: { rows: [], inHand: null, held: false, over: null },
  rows: [],
  open: new Set(),
};

function holdRows(before: readonly ShownRow[], { rows, held }: ListInput): readonly ShownRow[] {
  const plain = (row: FindingRow): ShownRow => ({ row, gone: false, late: false });
  if (!held) return groupRows(rows.map(plain)).flatMap((group) => group.rows);
  const now = new Map(rows.map((row) => [row.mark.key, row]));
  const there = new Set(before.map(({ row }) => row.mark.key));
  return [
    ...before.map(({ row, late }) => {
      const current = now.get(row.mark.key);
      return { row: current ?? row, gone: current === undefined, late };
    }),
    ...rows.filter(({ mark }) => !there.has(mark.key)).map((row) => ({ ...plain(row), late: true })),
  ];
}
