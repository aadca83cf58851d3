import { describe, expect, it } from "vitest";
import { joinWrapped } from "./join-wrapped.ts";
import { sourceLines } from "./source-lines.ts";

const join = (text: string) =>
  joinWrapped(sourceLines(text)).map(({ n, last, text: words }) => ({ n, last, text: words }));

const wire = `Ferry runs aground off Alder
   ALDER, March 4 (ACN) - A ferry with 120 people on board ran
aground in thick fog off the northern point of the island on
Tuesday, the coast guard said. Nobody was hurt and the ship was
not leaking, it said.
   The captain, who has sailed the route for nine years, told the
harbour office that the radar had failed minutes before.
   Passengers were taken off by two lifeboats and brought to the
school at Alder, where they were given soup and dry clothes
until the afternoon.`;

describe("joinWrapped", () => {
  it("joins the lines of a take by its indents", () => {
    const joined = join(wire);
    expect(joined.map(({ n, last }) => [n, last])).toEqual([
      [1, 1],
      [2, 5],
      [6, 7],
      [8, 10],
    ]);
    expect(joined[1]?.text).toBe(
      "ALDER, March 4 (ACN) - A ferry with 120 people on board ran aground in thick fog off the northern point of the island on Tuesday, the coast guard said. Nobody was hurt and the ship was not leaking, it said.",
    );
  });

  it("joins by blank lines where there are some", () => {
    const spaced = wire.replace(/\n {3}/gu, "\n\n");
    expect(join(spaced).map(({ text }) => text)).toEqual(join(wire).map(({ text }) => text));
  });

  it("leaves paragraphs on one line each alone", () => {
    const text = "A ferry ran aground.\n\nthe captain was tired.\nNobody was hurt.\n\nAn inquiry will begin on Monday.";
    expect(join(text)).toHaveLength(4);
  });

  it("keeps the wire's marks on lines of their own", () => {
    const text = `${wire}\n(MORE)\n   The ship was towed off at high tide by a tug that had come\nfrom the mainland in the night.`;
    expect(join(text).map(({ text: words }) => words)).toContain("(MORE)");
  });

  it("drops a hyphen at a line's end only for a word that the text has whole", () => {
    const text = wire
      .replace("thick fog", "thick fog, and the lifeboats")
      .replace("two lifeboats", "two life-\nboats")
      .replace("nine years", "nine long-\nremembered years");
    const whole = join(text)
      .map(({ text: words }) => words)
      .join("\n");
    expect(whole).toContain("two lifeboats and");
    expect(whole).toContain("long-remembered");
  });

  it("joins nothing to the head or foot of a printed page", () => {
    const page = (number: number, ...words: readonly string[]) => [
      "Borough Council   Annual Report 2024",
      ...words,
      `${number}`,
    ];
    const text = [
      ...page(
        12,
        "The parks welcomed 1.2 million visi-",
        "tors last year, the highest figure since re-",
        "cords began in 2006, according to the coun-",
        "cil’s annual report on them.",
      ),
      ...page(
        13,
        "Volunteers gave 14,000 hours of their time, plant-",
        "ing 3,200 trees and clearing nine miles of path. A",
        "new café opened in May.",
      ),
    ].join("\n");
    expect(join(text).map(({ text: words }) => words)).toEqual([
      "Borough Council Annual Report 2024",
      "The parks welcomed 1.2 million visitors last year, the highest figure since records began in 2006, according to the council’s annual report on them.",
      "12",
      "Borough Council Annual Report 2024",
      "Volunteers gave 14,000 hours of their time, planting 3,200 trees and clearing nine miles of path. A new café opened in May.",
      "13",
    ]);
  });

  it("takes a number at a line's start for the end of a sentence, and for an item of a list where it counts on", () => {
    const text = `The Department of Health today confirmed 11 more cases
of measles in Calder County, bringing the total since May to
41. Two children are in hospital in a stable condition, and
all but three of those who fell ill had not been vaccinated
against it, the department said. The rules are these, in the
order in which the county wrote them down and had them
printed:
1. Whoever has a fever stays at home and calls the surgery
before coming in
2. Whoever had the measles stays at home for four more days`;
    expect(join(text).map(({ n, last }) => [n, last])).toEqual([
      [1, 7],
      [8, 9],
      [10, 10],
    ]);
  });
});
