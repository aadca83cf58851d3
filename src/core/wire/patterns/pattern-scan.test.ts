import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blindKinds, casedKinds } from "../layout/line-kinds.ts";
import { openPatterns } from "./open-patterns.ts";
import { patternNet } from "./pattern-net.ts";
import { halfOfScan, patternScan } from "./pattern-scan.ts";

/** The numbers of the patterns that a scan leaves open for a text. */
function scanOf(patterns: readonly RegExp[], folded = false) {
  const net = patternNet(patterns, () => folded);
  const scan = patternScan(net);
  const open = (text: string): readonly number[] => {
    const { low, high } = openPatterns(scan, text) ?? { low: -1, high: -1 };
    return patterns.flatMap((_, n) => (((n < halfOfScan ? low >> n : high >> (n - halfOfScan)) & 1) === 1 ? [n] : []));
  };
  return { open, exact: net.exact };
}

describe("pattern scan", () => {
  it("opens for a pattern that matches, wherever its match stands", () => {
    const patterns = [/^a/u, /\bwe?b\b/iu, /x\d{2,}y?/u, /(?:©|\(c\)) ?\d/u, /[.!]\s+(?:so|no)/u, /^(?:go|\W*)$/u];
    const texts = ["a", "the Web", "on wb.", "ax12", "© 1999", "(c)4", "no. so", "go", "—", "“", "", "b1", "WEB"];
    const { open } = scanOf(patterns);
    for (const text of texts)
      patterns.forEach((pattern, index) => {
        if (pattern.test(text)) expect(open(text), `${pattern.source} in “${text}”`).toContain(index);
      });
  });

  it("stays shut where the pattern is not in the text", () => {
    const { open } = scanOf([/\b(?:cat|dog)s?\b/u, /^\W*(?:reporting|edited)\b/u, /\bread (?:more|on)$/u]);
    expect(open("The vicar spoke of a hotdog.")).toEqual([]);
    expect(open("It was edited here; read more.")).toEqual([]);
    expect(open("(Edited by Ann Lee)")).toEqual([1]);
    expect(open("Please read on")).toEqual([2]);
  });

  it("knows which patterns it reads to the end", () => {
    const { open, exact } = scanOf(
      [/^by (?:me|us)\b/u, /\b(?=cat\b)(?<=a cat)/u, /[£$]5/u, /"[^"]{8,}"|\(\w+\)$/u],
      true,
    );
    expect(exact).toEqual([true, false, false, true]);
    expect(open('he said "no, never" (twice)')).toEqual([3]);
    expect(open('he said "no", "so')).toEqual([]);
  });

  it("leaves open what no kind of letter stands for", () => {
    expect(openPatterns(patternScan(patternNet([/x/u])), "\u{1f600}")).toBeUndefined();
    expect(openPatterns(patternScan(patternNet([/\bs/iu])), "ſ")).toBeUndefined();
  });

  it("has room for more patterns than a number has bits", () => {
    const words = Array.from(
      { length: 60 },
      (_, n) => `${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))}x`,
    );
    const { open } = scanOf(words.map((word) => new RegExp(`\\b${word}\\b`, "u")));
    words.forEach((word, n) => expect(open(`— ${word}.`)).toEqual([n]));
  });

  it("reads on where it had to forget its states", () => {
    const { open } = scanOf([/^(?:.*\ba.{7}b|.*\bc.{7}d|.*\be.{8}f|.*\bg.{9}h)/u]);
    const letters = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", " ", " ");
    const line = fc.array(letters, { minLength: 200, maxLength: 300 }).map((all) => all.join(""));
    for (const text of fc.sample(line, { numRuns: 150, seed: 7 })) open(text);
    expect(open("so a1234567b it is")).toEqual([0]);
    expect(open("so a123456b it is")).toEqual([]);
  });

  it.each([
    ["in lower case", Object.values(blindKinds), true],
    ["as it stands", Object.values(casedKinds), false],
  ])(
    "opens for every family of words that a line has, and where it is exact for no other: read %s",
    (_, patterns, folded) => {
      const { open, exact } = scanOf(patterns, folded);
      // Lines of the families' own words and of marks, so that matches are many.
      const words = [...new Set(patterns.flatMap(({ source }) => source.match(/[a-z]{2,}|[^\w\s\\]/giu) ?? []))];
      const word = fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...words) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            "2019",
            "7",
            "Ann",
            "É",
            "ſ",
            "K",
            "1 of 9",
            "…",
            ". ",
            "\u{1f600}",
            "\u00a0",
            "\t",
          ),
        },
      );
      const line = fc
        .array(fc.tuple(word, fc.constantFrom(" ", " ", " ", "", "-", ", ")), { maxLength: 9 })
        .map((parts) => parts.flat().join("").trim());
      fc.assert(
        fc.property(line, (text) => {
          const found = open(text);
          const isOdd = /[\u017f\u212a\u{1f600}]/u.test(text);
          return patterns.every((pattern, index) => {
            const matches = pattern.test(folded ? text.toLowerCase() : text);
            return found.includes(index) ? matches || isOdd || exact[index] !== true : !matches;
          });
        }),
        { numRuns: 3000, seed: 7 },
      );
    },
  );
});
