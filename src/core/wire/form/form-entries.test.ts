import { describe, expect, it } from "vitest";
import { wireLines } from "../text/wire-lines.ts";
import { jsonEntries, labelledEntries } from "./form-entries.ts";
import { formMeta, readForm } from "./form-fields.ts";

const labelled = (text: string) => labelledEntries(wireLines(text));

describe("labelledEntries", () => {
  it("reads labels with values beside or below them, and the copy after them", () => {
    const read = labelled(
      "Headline: Storm closes\n  the harbour\nSlug:\nstorm\nBy: Ann Lee\n\nThe harbour is closed.\nNote: nothing else.",
    );
    expect(read?.entries.map(({ label, value }) => `${label}=${value}`)).toEqual([
      "Headline=Storm closes the harbour",
      "Slug=storm",
      "By=Ann Lee",
    ]);
    expect(
      read?.body
        .map(({ text }) => text)
        .join("|")
        .replace(/^\|+/u, ""),
    ).toBe("The harbour is closed.|Note: nothing else.");
  });

  it.each([
    "Storm closes harbour\n\nBy: Ann Lee\nSlug: storm\nHeadline: x",
    "Headline: Storm closes the harbour\n\nThe harbour is closed.",
    "Vik: rain\nWick: sun\nPort Elsa: storm",
  ])("takes %j for no form", (text) => {
    expect(labelled(text)).toBeUndefined();
  });
});

describe("jsonEntries", () => {
  it("reads objects of texts or lists of texts, also where mail broke their lines", () => {
    const entries = jsonEntries('{"Headline":["Storm closes\nharbour"],"Body":["One.\\n\\nTwo."],"Priority":5}');
    expect(entries?.map(({ label, value }) => [label, value])).toEqual([
      ["Headline", "Storm closes harbour"],
      ["Body", "One.\n\nTwo."],
      ["Priority", "5"],
    ]);
  });

  it.each(['{"a":1}', "{broken", "[1,2]", "Storm {closes} harbour"])("and not %j", (text) => {
    expect(jsonEntries(text)).toBeUndefined();
  });
});

describe("formMeta", () => {
  it("reads dates, embargo, urgency and keywords", () => {
    const entry = (label: string, value: string) => ({ label, value, where: label });
    const form = readForm([
      entry("Embargoed until", "0001 GMT 17 March 2019"),
      entry("Priority", "P3 - normal"),
      entry("Tags", "ferry; harbour"),
      entry("Timestamp", "2019-03-16 15:09"),
      entry("Desk", "Regions"),
    ]);
    expect(formMeta(form)).toMatchObject({
      embargo: "2019-03-17T00:01:00+00:00",
      urgency: 3,
      keywords: ["ferry", "harbour"],
      versionCreated: "2019-03-16T15:09:00",
    });
    expect(form.others.map(({ label }) => label)).toEqual(["Desk"]);
  });
});
