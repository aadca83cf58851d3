import { expect, test } from "vitest";
import { wiredeskUk } from "./books/wiredesk-uk.ts";
import { builtInStylebooks } from "./built-in-stylebooks.ts";
import { loadStylebook, parseStylebook } from "./load-stylebook.ts";

test("a house book says only what differs from the one that it extends", () => {
  const loaded = loadStylebook({
    extends: "wiredesk-uk",
    id: "evening-post",
    name: "Evening Post",
    limits: { headline: 64 },
    levels: { "repeated-word": "off" },
    spellings: { organised: "organized", color: null },
    accepted: ["Kitsap"],
  });
  if (!loaded.ok) throw new Error(loaded.problems.join("\n"));
  expect(loaded.stylebook.limits).toEqual({ ...wiredeskUk.limits, headline: 64 });
  expect(loaded.stylebook.levels["repeated-word"]).toBe("off");
  expect(loaded.stylebook.spellings["organised"]).toBe("organized");
  expect(Object.hasOwn(loaded.stylebook.spellings, "color")).toBe(false);
  expect(loaded.stylebook.spellings["center"]).toBe("centre");
  expect(loaded.stylebook.language).toBe("en-GB");
});

test("names every place that is not as it should be", () => {
  const loaded = loadStylebook({
    id: "Evening Post",
    name: "Evening Post",
    limits: { headline: "long" },
    levels: { "repeated-word": "error" },
    colour: "red",
  });
  expect(loaded.ok ? [] : loaded.problems.map((problem) => problem.split(":")[0])).toEqual([
    "id",
    "limits.headline",
    "levels.repeated-word",
    "colour",
  ]);
});

test("a file that is not JSON is a problem, not a crash", () => {
  expect(parseStylebook("{ name: ")).toMatchObject({ ok: false });
  expect(loadStylebook(null)).toMatchObject({ ok: false });
});

test("the built-in books never ask for what they also forbid", () => {
  for (const { spellings } of builtInStylebooks)
    for (const preferred of Object.values(spellings)) expect(Object.hasOwn(spellings, preferred)).toBe(false);
});
