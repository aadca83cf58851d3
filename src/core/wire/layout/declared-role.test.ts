import { describe, expect, it } from "vitest";
import { declaredRole } from "./declared-role.ts";

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
    ["REPORTING BY ANN LEE IN OSLO", "sign-off"],
    ["URGENT", "metadata"],
    ["EMBARGOED until 0001 GMT Friday March 3", "metadata"],
    ["Editors' note: graphic to follow", "metadata"],
    ["SLUG: alder-ferry", "metadata"],
    ["(This May 3 story corrects the name of the ferry in paragraph 4)", "metadata"],
    ["(In this May 3 story, corrects the name of the ferry in paragraph 4)", "metadata"],
    ["(This version of the story was refiled to mend a slip in the headline)", "metadata"],
    ["(For a graphic on the town’s ferries, click graphics.example/a1)", "metadata"],
    ["(Graphic: ferries in numbers - graphics.example/a1)", "metadata"],
    ["This story is part of a series on ferries.", "metadata"],
    ["EDNOTES: (FOR USE BY CLIENTS OF THE SERVICE)", "metadata"],
    ["Related Coverage Ferry owner asks court for more time", "other"],
    ["Slideshow (4 Images)", "other"],
    ["Photos (12)", "other"],
    ["Ann Lee contributed reporting from Oslo.", "sign-off"],
    ["Ann Lee and Bo Chan contributed research.", "sign-off"],
  ])("knows %s", (text, kind) => {
    expect(declaredRole(text)?.kind).toBe(kind);
  });

  it("takes a line of source, time and editor for when it was published", () => {
    expect(declaredRole("Source: Harbour News| 2018-12-27 17:51:10|Editor: Lee")?.role).toBe("published");
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
    "Reporting by the council shows that forty houses had lost their roofs.",
    "Edited by the sea, the coast is never the same for two winters.",
    "30",
    "Moscow: a city of ferries",
    "Urgent repairs are needed.",
    "The university contributed research.",
    "This story is (in part) corrected by history.",
    "Photos of the ferry were shown in court.",
    "Source: the harbour office",
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

describe("a printed page", () => {
  it("says where it is and where the story goes on", () => {
    for (const text of [
      "THE NORTHERN ENQUIRER Page 4",
      "Alder Courier Page 12",
      "Continued on page 5",
      "(Turn to Page 7)",
    ])
      expect(declaredRole(text)).toMatchObject({ role: "furniture", kind: "furniture" });
    for (const text of ["The judge read out Page 4", "He continued on page 5 of his notes."])
      expect(declaredRole(text)).toBeUndefined();
  });
});
