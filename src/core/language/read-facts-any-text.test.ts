import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFacts } from "./read-facts.ts";

describe("any text", () => {
  /** Marks, blanks and letters that break offset arithmetic: astral, combining, bidi, no-break, lone surrogates. */
  const odd = fc
    .array(
      fc.constantFrom(
        ..."“”‘’\"'«».,!?…—–-()[]\n\r\u2028\t \u00a0\u200b\u202f\ufeff\u0301\ud83d\u200f".split(""),
        "😀",
        "🇺🇸",
        "é",
        "e\u0301",
        "ﬁ",
        "Ünï",
        "Москва",
        "北京",
        "مدينة",
        "said",
        "He",
        "the",
        "don’t",
        "U.S.",
        "Mr.",
        "12",
        "£1.2bn",
        "three",
        "killed",
        "people",
        "Monday",
        "May",
        "http://a.b/c",
        "$",
        "%",
        "Jo Roe",
        "''",
        "``",
        "...",
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(""));

  it("is read with offsets that lie in the text, in order, and give the words back", () => {
    fc.assert(
      fc.property(odd, (text) => {
        const facts = readFacts(text);
        let end = 0;
        for (const token of facts.tokens) {
          expect(token.from).toBeGreaterThanOrEqual(end);
          expect(text.slice(token.from, token.to)).toBe(token.text);
          expect(text.slice(end, token.from)).toMatch(/^\s*$/u);
          end = token.to;
        }
        expect(text.slice(end)).toMatch(/^\s*$/u);
        const inside = facts.sentences.flatMap(({ from, to }) =>
          facts.tokens.filter((t) => t.from >= from && t.to <= to),
        );
        expect(inside).toEqual(facts.tokens);
        for (const part of [facts.names, facts.quantities, facts.dates]) {
          let last = 0;
          for (const { from, to } of part) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            last = to;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
        for (const q of facts.quotations) expect(q.from < q.to && q.to <= text.length).toBe(true);
      }),
      { seed: 20170412, numRuns: 1500 },
    );
  });

  it("is read to the same parts of speech whatever strange characters stand around it", () => {
    fc.assert(
      fc.property(odd, (text) => {
        const facts = readFacts(text);
        expect(facts.tokens.every(({ pos }) => pos !== "" && pos !== "SPACE")).toBe(true);
        const last = readFacts(`${text}\n The minister said`).tokens.slice(-3);
        expect(last.map(({ pos }) => pos)).toEqual(["DET", "NOUN", "VERB"]);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
