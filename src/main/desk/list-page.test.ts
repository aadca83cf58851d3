import { expect, test } from "vitest";
import { listedAtOnce, type StorySummary } from "../../ipc/contract.ts";
import { listPage } from "./list-page.ts";

test("every story is in one part of the list and none in two, however many there are", () => {
  const all = Array.from({ length: 2 * listedAtOnce + 1 }, (_, n) => ({
    id: `story-${String((n * 7919) % (2 * listedAtOnce + 1)).padStart(5, "0")}`,
  })) as unknown as readonly StorySummary[];
  const seen: string[] = [];
  for (let page = listPage(all); page.length > 0; page = listPage(all, page.at(-1)?.id)) {
    expect(page.length).toBeLessThanOrEqual(listedAtOnce);
    seen.push(...page.map(({ id }) => id));
  }
  expect(seen).toHaveLength(all.length);
  expect(new Set(seen).size).toBe(all.length);
});
