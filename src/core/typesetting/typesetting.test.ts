import { describe, expect, test } from "vitest";
import { wiredeskUk } from "../stylebook/books/wiredesk-uk.ts";
import { wiredeskUs } from "../stylebook/books/wiredesk-us.ts";
import { type Case, changeCase, nextCase } from "./change-case.ts";
import { typeSign } from "./type-sign.ts";

const { smallWords } = wiredeskUs.typesetting;

describe("case", () => {
  test.each<[string, Case, string]>([
    ["Ferry runs AGROUND", "upper", "FERRY RUNS AGROUND"],
    ["Ferry runs AGROUND", "lower", "ferry runs aground"],
    ["FERRY RUNS AGROUND. NOBODY HURT", "sentence", "Ferry runs aground. Nobody hurt"],
    ["The Ferry Of McAllister And NATO", "sentence", "The ferry of McAllister and NATO"],
    ["the ferry of McAllister runs into the harbour at", "title", "The Ferry of McAllister Runs Into the Harbour At"],
    ["the mayor’s plan: a bridge", "title", "The Mayor’s Plan: A Bridge"],
    ["élan vital", "title", "Élan Vital"],
  ])("“%s” in %s is “%s”", (text, to, expected) => {
    expect(changeCase(text, to, smallWords)).toBe(expected);
  });

  test("the key goes round", () => {
    let text = "ferry of the year";
    const seen = Array.from({ length: 4 }, () => (text = changeCase(text, nextCase(text, smallWords), smallWords)));
    expect(seen).toEqual(["Ferry of the year", "Ferry of the Year", "FERRY OF THE YEAR", "ferry of the year"]);
  });
});

/** What stands there after a text was typed key by key. */
function typed(keys: string, book = wiredeskUs): string {
  let text = "";
  for (const key of keys) {
    const sign = typeSign(text, key, book.typesetting);
    text = sign === undefined ? text + key : text.slice(0, text.length - sign.takes) + sign.insert;
  }
  return text;
}

describe("signs as they are typed", () => {
  test.each([
    [`"It's late," she said. "Is it?"`, "“It’s late,” she said. “Is it?”"],
    [`"He said 'no'," she said ("no")`, "“He said ‘no’,” she said (“no”)"],
    [`the '90s and rock 'n' roll, 'tis so`, "the ’90s and rock ’n’ roll, ’tis so"],
    ["the mayor--she was late--left", "the mayor—she was late—left"],
    ["the mayor - she was late - left", "the mayor — she was late — left"],
    ["see https://example.org/?q='a'--b now", "see https://example.org/?q='a'--b now"],
    [`<a href="x">`, `<a href="x">`],
    ["well-known, -5", "well-known, -5"],
  ])("%s", (keys, expected) => {
    expect(typed(keys)).toBe(expected);
  });

  test("a British dash is short, and a house may have all as it is typed", () => {
    expect(typed("a - b", wiredeskUk)).toBe("a – b");
    const plain = {
      ...wiredeskUs,
      typesetting: { quotes: "straight", dash: "as-typed", datelineDash: "—", smallWords },
    } as const;
    expect(typed(`"a" - b--c`, plain)).toBe(`"a" - b--c`);
  });
});
