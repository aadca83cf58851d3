import { describe, expect, it } from "vitest";
import { classedText } from "./classed-text.ts";
import { openingsOf } from "./pattern-openings.ts";
import { letterClass } from "./letter-class.ts";
import { market, publicRecord, reasonSigns } from "./reasons.ts";
import { patternScan } from "./scan-patterns.ts";
import { vagueSigns } from "./vague.ts";

const scanned = [...vagueSigns, ...reasonSigns, { pattern: publicRecord }, { pattern: market }];
const signs = scanned.map(({ pattern }) => pattern);

/** What a pattern finds by itself. */
const byItself = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(new RegExp(pattern.source, "g"))].map(
    ({ 0: match, index }) => `${index}–${index + match.trimEnd().length}`,
  );

/** Letters and pieces out of the patterns themselves, so that near misses are common. */
function pieces(): readonly string[] {
  const found = signs.flatMap(({ source }) => source.match(/[a-z]{2,}/g) ?? []);
  return [...new Set(found), "the", "of", "is", "12", "3.4", "%", "$", "“", "”", ",", ".", "_", "’s", "é"];
}

describe("a scan for many patterns", () => {
  it("finds what each pattern finds by itself", () => {
    const vocabulary = pieces();
    const scan = patternScan(scanned);
    let state = 5;
    const roll = (n: number): number =>
      Math.floor(((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296) * n);
    let matches = 0;
    for (let round = 0; round < 400; round++) {
      const gaps = ["", " ", " ", " "];
      const text = Array.from(
        { length: 60 },
        () => `${vocabulary[roll(vocabulary.length)] ?? ""}${gaps[roll(4)] ?? ""}`,
      ).join("");
      const found = signs.map((): string[] => []);
      scan(classedText(text), (n, from, to) => found[n]?.push(`${from}–${to}`));
      signs.forEach((pattern, n) => {
        const wanted = byItself(pattern, text);
        matches += wanted.length;
        expect(found[n], `${pattern.source}\n${text}`).toEqual(wanted);
      });
    }
    expect(matches).toBeGreaterThan(500);
  });

  it("knows how matches begin", () => {
    // As many letters as are given; any may follow.
    const has = (pattern: RegExp, letters: string): boolean | undefined =>
      openingsOf(pattern)?.some((opening) =>
        Array.from(letters, (letter, n) => ((opening[n] ?? 0) >>> letterClass(letter.charCodeAt(0))) & 1).every(
          (may) => may === 1,
        ),
      );
    expect(has(/\b(?:said|wrote)\b/, "sai")).toBe(true);
    expect(has(/\b(?:said|wrote)\b/, "saw")).toBe(false);
    expect(has(/\b(?:said|wrote)\b/, "wai")).toBe(false);
    expect(has(/\bx?(?:a|bc)/, "bcd")).toBe(true);
    expect(has(/\bx?(?:a|bc)/, "xbc")).toBe(true);
    expect(has(/\bx?(?:a|bc)/, "xxa")).toBe(false);
    expect(has(/\b[a-c]\d{2}/, "b73")).toBe(true);
    expect(has(/\b[a-c]\d{2}/, "b7 ")).toBe(false);
    expect(has(/\b(?!no)\w+ly/, "not")).toBe(true);
    expect(has(/\b(?:said|wrote)\b/, "wrote")).toBe(true);
    expect(has(/\b(?:said|wrote)\b/, "wrots")).toBe(false);
    expect(has(/\b(?:is|was) ?(?:so|it)/, "issot")).toBe(true);
    expect(has(/\b(?:is|was) ?(?:so|it)/, "is to")).toBe(false);
    expect(has(/\bin[^a-z]/, "in\u00e9")).toBe(true);
    expect(has(/\bin[^a-z]/, "in,")).toBe(true);
    expect(openingsOf(/said/)).toBeUndefined();
    expect(openingsOf(/\ba|b/)).toBeUndefined();
    expect(() => openingsOf(/\b\u{41}/u)).toThrow("cannot read");
  });
});

it("a pattern written in ASCII opens as the same pattern with its letters", () => {
  const letters = openingsOf(/\b(?:[’']t was|it’s|“so)/u);
  expect(openingsOf(new RegExp("\\b(?:[\\u2019']t was|it\\u2019s|\\u201cso)", "u"))).toEqual(letters);
});
