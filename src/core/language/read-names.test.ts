import { describe, expect, it } from "vitest";
import { readFacts } from "./read-facts.ts";

describe("names", () => {
  const named = (text: string): readonly string[] => {
    const facts = readFacts(text);
    return facts.names.map((name) => `${name.text} ${name.kind}${name.title === undefined ? "" : ` (${name.title})`}`);
  };
  it("reads people with their titles, and knows the surname again", () => {
    expect(
      named(
        "Kremlin spokesman Oleg Danin met US Secretary of State Ruth Calder in Geneva. Calder left; Mr Danin stayed.",
      ),
    ).toEqual([
      "Kremlin body",
      "Oleg Danin person (Kremlin spokesman)",
      "Ruth Calder person (US Secretary of State)",
      "Geneva place",
      "Calder person",
      "Danin person (Mr)",
    ]);
  });
  it("reads what somebody is, with a capital before a full name, as a title", () => {
    expect(named("Republican Karl Berg and Liberal Democrat Ida Roe won. Plumber Jon Dahl lost to Berg.")).toEqual([
      "Karl Berg person (Republican)",
      "Ida Roe person (Liberal Democrat)",
      "Jon Dahl person (Plumber)",
      "Berg person",
    ]);
    expect(named("Republican Jo Roe won.")).toEqual(["Jo Roe person (Republican)"]);
    expect(named("Green Harbour and Rival Street lie in Vik.").some((name) => name.includes("person"))).toBe(false);
  });
  it("tells places from bodies", () => {
    expect(
      named("The Harbour Workers Union sued Delta Freight Inc in South Korea and at the UN Security Council."),
    ).toEqual([
      "Harbour Workers Union body",
      "Delta Freight Inc body",
      "South Korea place",
      "UN Security Council body",
    ]);
  });
  it("does not take the first word of a sentence for a name", () => {
    expect(named("Officials denied it. Nobody came. Rain fell on Monday.")).toEqual([]);
  });
});
