import { describe, expect, it } from "vitest";
import { declaredRole, isSlugLine } from "./declared-role.ts";

describe("declaredRole", () => {
  it.each([
    ["(MORE)", "more"],
    ["MORE", "more"],
    ["more to come", "more"],
    ["ENDS", "sign-off"],
    ["-30-", "sign-off"],
    ["(END)", "sign-off"],
    ["###", "sign-off"],
    ["(Reporting by Ann Lee; Editing by Bo Chan)", "sign-off"],
    ["Additional reporting by Ann Lee in Oslo", "sign-off"],
    ["URGENT", "metadata"],
    ["EMBARGOED until 0001 GMT Friday March 3", "metadata"],
    ["Editors' note: graphic to follow", "metadata"],
    ["SLUG: alder-ferry", "metadata"],
  ])("knows %s", (text, kind) => {
    expect(declaredRole(text)?.kind).toBe(kind);
  });

  it("takes the value from behind a label", () => {
    expect(declaredRole("SLUG: alder-ferry")).toMatchObject({ field: "slug", value: "alder-ferry" });
    expect(declaredRole("Headline: Ferry runs aground")).toMatchObject({
      role: "headline",
      value: "Ferry runs aground",
    });
    expect(declaredRole("Photo credit: Ann Lee")).toMatchObject({ role: "credit", value: "Ann Lee" });
  });

  it.each([
    "More than 100 people were on board.",
    "The end is near, he said.",
    "Reporting on the ferry has ended.",
    "30",
    "Moscow: a city of ferries",
    "Urgent repairs are needed.",
  ])("leaves “%s” to be judged by its place", (text) => {
    expect(declaredRole(text)).toBeUndefined();
  });
});

describe("who contributed", () => {
  it("is a sign-off, and a contribution that the copy tells of is none", () => {
    const line = "Gale writer Ann Harker in Alder contributed to this report.";
    expect(declaredRole(line)).toMatchObject({ kind: "sign-off", field: "signOff", value: line });
    expect(declaredRole("The county contributed to the cost of the pool.")).toBeUndefined();
  });
});

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
