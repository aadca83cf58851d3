import { type Level, levels } from "../../../core/checks/finding.ts";
import type { ShownRow } from "./held-rows.ts";

/** What one check found. */
export interface Group {
  readonly check: string;
  readonly level: Level;
  readonly rows: readonly ShownRow[];
}

const rank = ({ row }: ShownRow): number => levels.indexOf(row.mark.finding.level);

/** One group a check, ordered by the gravest level in it, then by the first place; in it by level, then by place. */
export function groupRows(rows: readonly ShownRow[]): readonly Group[] {
  const byCheck = new Map<string, ShownRow[]>();
  for (const shown of rows) {
    const { check } = shown.row.mark.finding;
    const others = byCheck.get(check);
    if (others === undefined) byCheck.set(check, [shown]);
    else others.push(shown);
  }
  return [...byCheck]
    .map(([check, found]): Group => {
      const level = levels[Math.min(...found.map(rank))] ?? "check";
      return { check, level, rows: found.toSorted((a, b) => rank(a) - rank(b)) };
    })
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}
