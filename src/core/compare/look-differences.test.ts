import { describe, expect, test } from "vitest";
import type { Mark, RichText } from "../story/text.ts";
import { lookDifferences } from "./look-differences.ts";
import { wordDifferences } from "./word-diff.ts";

const text = "A ferry ran aground on Sunday.";
const rich = (words: string, ...marks: readonly Mark[]): RichText => ({ text: words, marks });
const mark = (words: string, type: "bold" | "italic" | "note", within = text): Mark => {
  const from = within.indexOf(words);
  return { type, from, to: from + words.length };
};
const seen = (before: RichText, after: RichText): readonly string[] =>
  lookDifferences(before, after, wordDifferences(before.text, after.text)).map(
    ({ newFrom, newTo, oldFrom, oldTo, looks }) => {
      expect(before.text.slice(oldFrom, oldTo)).toBe(after.text.slice(newFrom, newTo));
      return `${after.text.slice(newFrom, newTo)}: ${looks}`;
    },
  );

describe("words that look otherwise", () => {
  test("are told with what they came to be and what they no longer are", () => {
    expect(seen({ text }, rich(text, mark("ferry", "bold")))).toEqual(["ferry: bold"]);
    expect(seen(rich(text, mark("ferry", "bold")), { text })).toEqual(["ferry: no longer bold"]);
    expect(seen(rich(text, mark("ferry", "bold")), rich(text, mark("ferry", "italic")))).toEqual([
      "ferry: no longer bold, italic",
    ]);
    expect(seen(rich(text, mark("A ferry ran", "bold")), rich(text, mark("ferry ran aground", "bold")))).toEqual([
      "A : no longer bold",
      " aground: bold",
    ]);
  });

  test("a link that goes elsewhere is told with both addresses, words made a note are told", () => {
    const linked = (href: string): RichText => rich(text, { type: "link", from: 2, to: 7, href });
    expect(seen(linked("https://a.example/"), linked("https://b.example/"))).toEqual([
      "ferry: no longer linked to https://a.example/, linked to https://b.example/",
    ]);
    expect(seen({ text }, rich(text, mark("on Sunday", "note")))).toEqual(["on Sunday: a note"]);
  });

  test("are found behind words that changed; marks in pieces are as good as whole ones", () => {
    const made = "A small ferry ran ashore on Sunday.";
    expect(seen({ text }, rich(made, mark("ferry", "bold", made), mark("ashore", "bold", made)))).toEqual([
      "ferry: bold",
    ]);
    const pieces = rich(text, mark("fer", "bold"), mark("ry", "bold"));
    expect(seen(rich(text, mark("ferry", "bold")), pieces)).toEqual([]);
  });

  test("the same looks are no change", () => {
    const both = rich(text, mark("ferry", "bold"), mark("Sunday", "italic"));
    expect(seen(both, both)).toEqual([]);
    expect(seen({ text }, { text })).toEqual([]);
  });
});
