import { expect, it } from "vitest";
import { formatLabel } from "./format-label.ts";
import { readers } from "./registry.ts";

it.each([
  ["nitf-3.6", "NITF 3.6"],
  ["nitf", "NITF"],
  ["newsml-g2-2.10", "NewsML-G2 2.10"],
  ["newsml-1.2", "NewsML 1.2"],
  ["plain-text", "Text"],
  ["something-new", "something-new"],
])("calls %s “%s”", (format, label) => {
  expect(formatLabel(format)).toBe(label);
});

it("has a word for every reader", () => {
  for (const { id } of readers)
    if (id !== "not-a-story") expect(formatLabel(id), id).toMatch(id === "ninjs" ? /^ninjs$/u : /[A-Z]/u);
});
