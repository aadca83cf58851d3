import { describe, expect, it } from "vitest";
import { isSlugLine } from "./slug-lines.ts";

describe("isSlugLine", () => {
  it.each([
    "BC-ALDER-FERRY/ (UPDATE 2)",
    "ALDER-FERRY/INQUIRY",
    "AM-Storm, 1st Ld-Writethru,0450",
    "a0123 BC-ALDER-FERRY",
    "ALDER-FERRY (TAKE 2, ADDS INQUIRY)",
  ])("knows %s", (text) => {
    expect(isSlugLine(text)).toBe(true);
  });
  it.each([
    "Ferry runs aground off Alder",
    "NEWS",
    "COVID-19 cases rise",
    "12-34-56",
    "PORT-AU-PRINCE, Haiti (AP) — A",
  ])("does not take %s for one", (text) => {
    expect(isSlugLine(text)).toBe(false);
  });
});
