import { expect, test } from "vitest";
import { slugForms } from "./slug-forms.ts";

test.each([
  ["BC-TIDE-FERRY", "bc tide ferry", "tide ferry", ""],
  ["BC-Tide--Ferry, 2nd Ld-Writethru", "bc tide ferry", "tide ferry", "2nd ld writethru"],
  ["FERRY/AGROUND (UPDATE 2)", "ferry aground", "ferry aground", "update 2"],
  ["URGENT-TIDE-FERRY", "urgent tide ferry", "tide ferry", ""],
  ["TIDE-FERRY-WRITETHRU", "tide ferry", "tide ferry", "writethru"],
  ["Færge-på-grund", "færge på grund", "færge på grund", ""],
  ["BC-BC", "bc bc", "bc", ""],
  ["2nd", "2nd", "2nd", ""],
  [" - ", "", "", ""],
])("%s", (slug, exact, bare, version) => {
  expect(slugForms(slug)).toEqual({ exact, bare, version });
});

test("what is far too long for a slug keeps nobody busy", () => {
  expect(slugForms("-".repeat(1_000_000)).exact).toBe("");
});
