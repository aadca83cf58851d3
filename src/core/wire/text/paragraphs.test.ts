import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Chunk, isRuleLine, paragraphsOf } from "./paragraphs.ts";
import { wireLines } from "./wire-lines.ts";

const chunks = (...lines: readonly string[]): readonly Chunk[] => paragraphsOf(wireLines(lines.join("\n")));

/** In short: prose as its text, a list as its items, a table as its rows. */
const shape = (...lines: readonly string[]): unknown =>
  chunks(...lines).map((chunk) =>
    chunk.kind === "prose" ? chunk.text : chunk.kind === "list" ? { list: chunk.items } : { table: chunk.rows },
  );

describe("paragraphsOf", () => {
  it("joins lines that were broken to a width, and no others", () => {
    expect(
      shape(
        "The harbour was closed for two days after a storm from the",
        "north-west, and the ferries that stayed in port were checked by",
        "divers.",
        "",
        "Rain fell.",
        "Then it stopped and the first boats of the long-",
        "distance line left, with short- and",
      ),
    ).toEqual([
      "The harbour was closed for two days after a storm from the north-west, and the ferries that stayed in port were checked by divers.",
      "Rain fell.",
      "Then it stopped and the first boats of the long-distance line left, with short- and",
    ]);
  });

  it("begins a paragraph where a line is set in", () => {
    expect(
      shape(
        "   The harbour was closed for two days after a storm from the",
        "north-west, and divers checked the ferries.",
        "   Rain fell for two days, the harbour master said, and then it",
        "stopped.",
      ),
    ).toEqual([
      "The harbour was closed for two days after a storm from the north-west, and divers checked the ferries.",
      "Rain fell for two days, the harbour master said, and then it stopped.",
    ]);
  });

  it("leaves lines alone that are paragraphs already", () => {
    expect(shape("Vik v Wick at Port Elsa 7.30pm", "Head to head: Vik 20, Wick 23", "Tip: Vik by four")).toEqual([
      "Vik v Wick at Port Elsa 7.30pm",
      "Head to head: Vik 20, Wick 23",
      "Tip: Vik by four",
    ]);
  });

  it("keeps lists and tables, with what goes on under a column", () => {
    expect(shape("- one thing", "- another thing")).toEqual([{ list: ["one thing", "another thing"] }]);
    expect(
      shape(
        "Results:",
        "1. Ida Berg (Vik)        1:14:51.85",
        "2. Bo Chan (Port Elsa)   1:14:55.32",
        "3. Cy Roe             DNF",
      ),
    ).toEqual([
      "Results:",
      {
        table: [
          ["1. Ida Berg (Vik)", "1:14:51.85"],
          ["2. Bo Chan (Port Elsa)", "1:14:55.32"],
          ["3. Cy Roe", "DNF"],
        ],
      },
    ]);
    expect(
      shape(
        "Port Elsa     -      Ferries meet to talk",
        "                     of the storm and what it",
        "                     cost.",
      ),
    ).toEqual(["Port Elsa - Ferries meet to talk of the storm and what it cost."]);
  });

  it("reads cells parted by semicolons, and prose with semicolons as prose", () => {
    expect(shape(";MON;TUE", "Wick;3.9;4.0", "Vik;2.2;2.4")).toEqual([
      {
        table: [
          ["", "MON", "TUE"],
          ["Wick", "3.9", "4.0"],
          ["Vik", "2.2", "2.4"],
        ],
      },
    ]);
    const prose =
      "The harbour closed; the ferries, all four of them, stayed in port for two whole days; nobody was hurt at all.";
    expect(shape(prose, prose, prose)).toEqual([prose, prose, prose]);
  });

  it("loses no word and moves none, whatever the lines", () => {
    const word = fc.constantFrom(
      "harbour",
      "Ferry,",
      "storm.",
      "two",
      "long-",
      "1.",
      "-",
      "4.5",
      "Vik",
      "and",
      "(nwp)",
      "it:",
    );
    const line = fc
      .tuple(fc.nat(8), fc.array(word, { maxLength: 14 }), fc.constantFrom(" ", "  ", "   "))
      .map(([indent, words, gap]) => " ".repeat(indent) + words.join(gap));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const letters = (text: string): string => text.replace(/[\s•*-]+/gu, "");
        const out = chunks(...lines).map((chunk) =>
          chunk.kind === "prose"
            ? chunk.text
            : chunk.kind === "list"
              ? chunk.items.join("")
              : chunk.rows.flat().join(""),
        );
        expect(letters(out.join(""))).toBe(letters(lines.join("")));
        const numbers = chunks(...lines).flatMap((chunk) => chunk.lines.map(({ n }) => n));
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }),
      { seed: 11, numRuns: 600 },
    );
  });
});

describe("a ruled line", () => {
  it.each(["___", "* * * *", "-----", "  – –  ", "=~=~"])("%j parts what is above from what is below", (text) => {
    expect(isRuleLine(text)).toBe(true);
  });
  it.each(["-", "", "   ", "- a -", "—", "3 - 4"])("%j does not", (text) => {
    expect(isRuleLine(text)).toBe(false);
  });
  it("is told apart at once, however long it is", () => {
    expect(isRuleLine(`${"- ".repeat(50_000)}x`)).toBe(false);
  });
});
