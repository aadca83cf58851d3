import { expect, test } from "vitest";
import { sameAgency } from "./same-agency.ts";

test.each([
  ["AP", "The Associated Press", true],
  ["Tidewire", "Tidewire News Agency", true],
  ["dpa", "dpa International", true],
  ["www.tidewire.example", "Tidewire", true],
  ["", "Harbour News", true],
  ["AP", "AFP", false],
  ["Harbour News", "Coast Wire", false],
])("%s and %s: %s", (one, other, same) => {
  expect(sameAgency(one, other)).toBe(same);
  expect(sameAgency(other, one)).toBe(same);
});
