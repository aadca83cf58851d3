import { expect, it } from "vitest";
import { partCorrectedLabel } from "./corrected-label.ts";

it.each([
  ["CORRECTED-Harbour sold for nine million", "CORRECTED-"],
  ["CORRECTED: Harbour sold for nine million", "CORRECTED:"],
  ["CORRECTED - Harbour sold for nine million", "CORRECTED -"],
])("parts the label from “%s”", (headline, label) => {
  expect(partCorrectedLabel(headline)).toEqual({ label, headline: "Harbour sold for nine million" });
});

it("leaves a headline in which something is corrected", () => {
  expect(partCorrectedLabel("Corrected map puts harbour in the right county")).toBeUndefined();
  expect(partCorrectedLabel("CORRECTED MAP SHOWS HARBOUR")).toBeUndefined();
});
