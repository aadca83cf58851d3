import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareCaptions } from "./compare-captions.ts";

const caption = "Harbor master Ida Berg opens the new ferry terminal in Vik on Friday, March 8, 2019.";

describe("the same caption", () => {
  test.each([
    ["word for word", caption],
    ["with a credit", `${caption} (Jon Dahl/Nordfoto via AP)`],
    ["with a label of the page", `FILE PHOTO: ${caption}`],
    ["cut short by a page", "Harbor master Ida Berg opens the new ferry terminal in... Read More"],
    ["in British spelling", caption.replace("Harbor", "Harbour")],
    ["with the month shortened", caption.replace("March", "Mar.")],
    ["without its date", "Harbor master Ida Berg opens the new ferry terminal in Vik."],
    ["as an alternative text", "Harbor master Ida Berg opening the new ferry terminal in Vik"],
    ["run together with its credit", `${caption}Jon Dahl / Getty Images`],
    ["with a misprint", caption.replace("terminal", "terminial")],
  ])("%s", (_, other) => {
    expect(compareCaptions(caption, other)).toMatchObject({ kind: "same", duplicate: true });
    expect(compareCaptions(other, caption)).toMatchObject({ kind: "same", duplicate: true });
  });
});

describe("alike but for a fact", () => {
  test.each([
    ["another person", caption.replace("Ida Berg", "Eva Lind")],
    ["another place", caption.replace("Vik", "Holm")],
    ["another weekday", caption.replace("Friday", "Monday")],
    ["another year", caption.replace("2019", "2021")],
    ["another act", caption.replace("opens", "inspects")],
  ])("%s", (_, other) => {
    expect(compareCaptions(caption, other)).toMatchObject({ kind: "conflict", duplicate: false });
  });

  test("another number", () => {
    const crowd = "More than 4,000 people wait for the ferry in Vik.";
    expect(compareCaptions(crowd, crowd.replace("4,000", "2,400")).kind).toBe("conflict");
    expect(compareCaptions(crowd, crowd.replace("4,000", "4000")).kind).toBe("same");
  });

  test("left for right, before for after", () => {
    const pair = "Ida Berg, left, and Jon Dahl wait six hours before the ferry leaves.";
    expect(compareCaptions(pair, pair.replace("left", "right")).duplicate).toBe(false);
    expect(compareCaptions(pair, pair.replace("before", "after")).duplicate).toBe(false);
  });
});

describe("different captions", () => {
  test.each([
    ["of one series", "Passengers queue for the first ferry at the new terminal in Vik on Friday, March 8, 2019."],
    ["with one credit", "A rescue boat returns to Holm after the storm. (Jon Dahl/Nordfoto via AP)"],
    ["empty", ""],
    ["a credit only", "(AP)"],
  ])("%s", (_, other) => {
    expect(compareCaptions(`${caption} (Jon Dahl/Nordfoto via AP)`, other).duplicate).toBe(false);
  });
});

test("never throws, is the same both ways, and says so of a text and itself", () => {
  const words = fc.array(
    fc.constantFrom(
      "Ida",
      "Berg",
      "opens",
      "the",
      "5",
      "Friday",
      "March",
      "8",
      "…",
      "(AP)",
      "U.S.",
      ".",
      "’s",
      "—",
      "\u0301",
      "👩‍🚒",
    ),
  );
  const text = fc.oneof(
    words.map((list) => list.join(" ")),
    fc.string(),
  );
  fc.assert(
    fc.property(text, text, (a, b) => {
      const one = compareCaptions(a, b);
      const other = compareCaptions(b, a);
      expect(other.duplicate).toBe(one.duplicate);
      expect(one.score).toBeGreaterThanOrEqual(0);
      expect(one.score).toBeLessThanOrEqual(1);
      if (/\p{Ll}{4}/u.test(a)) expect(compareCaptions(a, a).kind).not.toBe("conflict");
    }),
    { numRuns: 300, seed: 7 },
  );
});
