import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blindKinds, casedKinds } from "../layout/line-kinds.ts";
import { halfOfGate, openPatterns, patternGate } from "./pattern-gate.ts";

/** The numbers of the patterns that a gate leaves open for a text. */
function gateOf(patterns: readonly RegExp[]): (text: string) => readonly number[] {
  const gate = patternGate(patterns);
  return (text) => {
    const { low, high } = openPatterns(gate, text);
    return patterns.flatMap((_, n) => (((n < halfOfGate ? low >> n : high >> (n - halfOfGate)) & 1) === 1 ? [n] : []));
  };
}

describe("pattern gate", () => {
  it("opens for a pattern that matches, wherever its match begins", () => {
    const patterns = [/^a/u, /\bwe?b\b/iu, /x\d{2,}y?/u, /(?:©|\(c\)) ?\d/u, /[.!]\s+(?:so|no)/u, /^(?:go|\W*)$/u];
    const texts = ["a", "the Web", "on wb.", "ax12", "© 1999", "(c)4", "no. so", "go", "—", "“", "", "b1", "WEB"];
    const gate = gateOf(patterns);
    for (const text of texts)
      patterns.forEach((pattern, index) => {
        if (pattern.test(text)) expect(gate(text), `${pattern.source} in “${text}”`).toContain(index);
      });
  });

  it("stays shut where no beginning of the pattern is in the text", () => {
    const gate = gateOf([/\b(?:cat|dog)s?\b/u, /^\W*(?:reporting|edited)\b/u]);
    expect(gate("The vicar spoke of a hotdog.")).toEqual([]);
    expect(gate("It was edited here")).toEqual([]);
    expect(gate("(Edited by Ann Lee)")).toEqual([1]);
  });

  it("has room for more patterns than a number has bits", () => {
    const words = Array.from(
      { length: 60 },
      (_, n) => `${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))}x`,
    );
    const gate = gateOf(words.map((word) => new RegExp(`\\b${word}\\b`, "u")));
    words.forEach((word, n) => expect(gate(`— ${word}.`)).toEqual([n]));
  });

  it.each([
    ["in lower case", Object.values(blindKinds), (text: string) => text.toLowerCase()],
    ["as it stands", Object.values(casedKinds), (text: string) => text],
  ])("never keeps a family of words from a line that has it, read %s", (_, patterns, read) => {
    const gate = gateOf(patterns);
    // Lines of the families' own words and of marks, so that matches are many.
    const words = [...new Set(patterns.flatMap(({ source }) => source.match(/[a-z]{2,}|[^\w\s\\]/giu) ?? []))];
    const word = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.constantFrom("2019", "7", "Ann", "É", "ſ", "K", "1 of 9", "…", ". ", "\u{1f600}") },
    );
    const line = fc
      .array(fc.tuple(word, fc.constantFrom(" ", " ", " ", "", "-", ", ")), { maxLength: 9 })
      .map((parts) => parts.flat().join("").trim());
    fc.assert(
      fc.property(line, (text) => {
        const open = gate(text);
        return patterns.every((pattern, index) => !pattern.test(read(text)) || open.includes(index));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});
