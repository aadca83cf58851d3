import { describe, expect, test } from "vitest";
import type { StorySummary } from "../../ipc/contract.ts";
import { type DeskFilter, type DeskOrder, rowsOf, sourcesOf, usualFilter } from "./desk-view.ts";

const story = (id: string, given: Partial<StorySummary> = {}): StorySummary => ({
  id,
  slug: id,
  headline: id,
  source: "Harbour News",
  format: "plain",
  state: "new",
  received: "2026-03-01T08:00:00Z",
  changed: "2026-03-01T08:00:00Z",
  ...given,
});

const stories = [
  story("ferry", { counts: { mustFix: 0, fix: 4, check: 9 }, urgency: 4 }),
  story("bridge", { source: "Coast Wire", state: "spiked", counts: { mustFix: 0, fix: 0, check: 0 } }),
  story("toll", { counts: { mustFix: 1, fix: 0, check: 0 }, embargo: "2026-03-02T18:00:00Z", urgency: 1 }),
  story("market", { source: "", state: "ready", changed: "2026-03-01T09:00:00Z", embargo: "2026-03-01T18:00:00Z" }),
];

const ids = (filter: Partial<DeskFilter> = {}, order: DeskOrder = "received", hits?: readonly string[]) =>
  rowsOf({
    stories,
    filter: { ...usualFilter, ...filter },
    order,
    hits: hits?.map((id) => ({ id, excerpt: { text: id, marks: [] } })),
  }).map((row) => row.story.id);

describe("the rows of the desk", () => {
  test("leave out what was spiked, unless it is asked or searched for", () => {
    expect(ids()).toEqual(["ferry", "toll", "market"]);
    expect(ids({ state: "spiked" })).toEqual(["bridge"]);
    expect(ids({ state: "all" })).toHaveLength(4);
    expect(ids({}, "received", ["market", "bridge", "gone"])).toEqual(["market", "bridge"]);
    expect(ids({ state: "ready" }, "received", ["market", "bridge"])).toEqual(["market"]);
  });

  test.each([
    [{ source: "Coast Wire", state: "all" }, ["bridge"]],
    [{ level: "must-fix" }, ["toll"]],
    [{ level: "fix" }, ["ferry"]],
    [{ level: "any" }, ["ferry", "toll"]],
    [{ level: "none", state: "all" }, ["bridge"]],
    [{ embargoed: true }, ["toll", "market"]],
  ] as const)("are those of the filter %j", (filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });

  test.each([
    ["changed", ["market", "ferry", "toll"]],
    ["findings", ["toll", "ferry", "market"]],
    ["embargo", ["market", "toll", "ferry"]],
    ["urgency", ["toll", "ferry", "market"]],
    ["slug", ["ferry", "market", "toll"]],
    ["source", ["ferry", "toll", "market"]],
  ] as const)("stand by %s", (order, expected) => {
    expect(ids({}, order)).toEqual(expected);
  });

  test("name each agency once", () => {
    expect(sourcesOf(stories)).toEqual(["Coast Wire", "Harbour News"]);
  });
});
