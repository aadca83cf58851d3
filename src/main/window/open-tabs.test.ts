import { expect, test } from "vitest";
import { tabsToOpen } from "./open-tabs.ts";

test("the stories that were open come back in their order, each once; what has gone is counted, what was spiked is left", () => {
  const desk = new Map([
    ["a", { state: "in-hand" as const }],
    ["b", { state: "spiked" as const }],
    ["c", { state: "killed" as const }],
  ]);
  expect(tabsToOpen(["c", "x", "b", "a", "c", "y"], (id) => desk.get(id))).toEqual({ tabs: ["c", "a"], gone: 2 });
  expect(tabsToOpen([], (id) => desk.get(id))).toEqual({ tabs: [], gone: 0 });
});
