import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blindKinds, casedKinds } from "./line-kinds.ts";
import { patternGate } from "./pattern-gate.ts";

describe("pattern gate", () => {
  it("opens for a pattern that matches, wherever its match begins", () => {
    const patterns = [/^a/u, /\bwe?b\b/iu, /x\d{2,}y?/u, /(?:©|\(c\)) ?\d/u, /[.!]\s+(?:so|no)/u, /^(?:go|\W*)$/u];
    const texts = ["a", "the Web", "on wb.", "ax12", "© 1999", "(c)4", "no. so", "go", "—", "“", "", "b1", "WEB"];
    const gate = patternGate(patterns);
    for (const text of texts)
      patterns.forEach((pattern, index) => {
        if (pattern.test(text)) expect(gate(text) & (1 << index), `${pattern.source} in “${text}”`).not.toBe(0);
      });
  });

  it("stays shut where no beginning of the pattern is in the text", () => {
    const gate = patternGate([/\b(?:cat|dog)s?\b/u, /^\W*(?:reporting|edited)\b/u]);
    expect(gate("The vicar spoke of a hotdog.")).toBe(0);
    expect(gate("It was edited here")).toBe(0);
    expect(gate("(Edited by Ann Lee)")).toBe(2);
  });

  it.each([
    ["in lower case", Object.values(blindKinds), (text: string) => text.toLowerCase()],
    ["as it stands", Object.values(casedKinds), (text: string) => text],
  ])("never keeps a family of words from a line that has it, read %s", (_, patterns, read) => {
    const gate = patternGate(patterns);
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
        return patterns.every((pattern, index) => !pattern.test(read(text)) || (open & (1 << index)) !== 0);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});
