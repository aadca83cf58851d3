import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOf } from "./key-of.ts";
import { shapeOf } from "./line-shape.ts";
import { newStemRows } from "./stem-rows.ts";
import { newWordRows } from "./word-rows.ts";

/** What is measured of a line, and the words that it leaves. */
function measure(text: string) {
  const rows = newWordRows();
  const stems = newStemRows();
  const { key, keyNumber, openingNumber, ...shape } = shapeOf(text, rows, stems);
  return {
    key: key(),
    keyNumber,
    openingNumber,
    stems: stems.count,
    shape: { ...shape, text: "" },
    words: Array.from(rows.hashes.subarray(0, rows.count)),
  };
}

describe("shape of a line", () => {
  it("sees what a line is made of", () => {
    const { shape } = measure(
      'The mayor of Port Ellen said on Monday: “We will not pay.” He left. "It is over," he said.',
    );
    expect(shape).toMatchObject({ words: 19, prose: true, stops: true, sentences: true, figures: false });
    expect(measure("MAN HELD (1)").shape).toMatchObject({ words: 3, allCapitals: true, figures: true, stops: false });
    expect(measure("Really?”").shape).toMatchObject({ words: 1, stops: true, prose: false });
  });

  it("reads plain letters as it reads any: a letter of another alphabet at the end changes nothing before it", () => {
    const word = fc.oneof(
      fc.constantFrom("the", "of", "because", "Ann", "Lee’s", "said.", "“We", "(AP)", "7", "…", "—", "U.S."),
      fc.string({ maxLength: 6 }),
    );
    const line = fc
      .array(word, { minLength: 1, maxLength: 12 })
      .map((words) => words.join(" ").replace(/\s+/gu, " ").trim());
    fc.assert(
      fc.property(line, (text) => {
        const plain = measure(`${text} zz`);
        const odd = measure(`${text} žž`);
        expect(odd.shape).toEqual(plain.shape);
        expect(odd.words.slice(0, -1)).toEqual(plain.words.slice(0, -1));
        expect(odd.stems).toBe(plain.stems);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it("numbers keys alike where they are alike, and the words of the key", () => {
    expect(measure("Rescuers search the river — again").keyNumber).toBe(
      measure("rescuers search: the river, AGAIN!").keyNumber,
    );
    expect(measure("Rescuers search the river").openingNumber).toBe(measure("RESCUERS search a well").openingNumber);
    expect(measure("Rescuers sear").openingNumber).not.toBe(measure("Rescuers work").openingNumber);
    expect(measure("Short").openingNumber).toBe(0);
    expect(measure("Café Zoë reopens today").words).toHaveLength(keyOf("Café Zoë reopens today").split(" ").length);
  });
});
