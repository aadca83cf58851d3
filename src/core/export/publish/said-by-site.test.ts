import { expect, test } from "vitest";
import { saidBySite } from "./said-by-site.ts";

test.each([
  ["Sorry, <b>not</b> allowed.", "Sorry, not allowed."],
  ["  on\n\nseveral\tlines ", "on several lines"],
  ["turned \u202eround\u202c\u0007", "turned round"],
  [undefined, ""],
  [{ words: "an object" }, ""],
])("%j is said as %j", (given, said) => {
  expect(saidBySite(given)).toBe(said);
});

test("a word of ten megabytes becomes a piece of a sentence", () => {
  const said = saidBySite("🚢".repeat(2_500_000));
  expect(said.length).toBeLessThanOrEqual(300);
  expect(said).toMatch(/^(?:🚢)+…$/u);
});
