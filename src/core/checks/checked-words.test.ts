import { describe, expect, test } from "vitest";
import type { Block } from "../story/blocks.ts";
import { blockId } from "../story/story.ts";
import { type CheckedWords, placeChecked, surroundings, withSurroundings } from "./checked-words.ts";

const block = (id: string, text: string): Block => ({ id: blockId(id), kind: "paragraph", text });

const check = (text: string, quote: string, nth = 0): CheckedWords => {
  let from = text.indexOf(quote);
  for (let n = 0; n < nth; n += 1) from = text.indexOf(quote, from + 1);
  return {
    id: "cq-1",
    kind: "cq",
    quote,
    ...surroundings(text, from, from + quote.length),
    by: "Ada",
    against: "the register",
    at: "2026-03-04T09:30:00Z",
  };
};

const places = (blocks: readonly Block[], checked: CheckedWords): readonly string[] =>
  placeChecked(blocks, [checked]).map(({ span }) => `${span.block} ${span.from}–${span.to}`);

describe("checked words", () => {
  const text = "The ferry had 84 people on board. Of those, 84 were saved.";

  test("of two places with the same words the one that was checked is meant", () => {
    expect(places([block("b1", text)], check(text, "84"))).toEqual(["b1 14–16"]);
    expect(places([block("b1", text)], check(text, "84", 1))).toEqual(["b1 44–46"]);
  });

  test("they stay where the paragraph was moved, split or edited elsewhere", () => {
    const words = check(text, "84", 1);
    expect(places([block("b1", "A new first paragraph."), block("b7", text)], words)).toEqual(["b7 44–46"]);
    expect(
      places([block("b1", "The ferry had 84 people aboard."), block("b2", "Of those, 84 were saved.")], words),
    ).toEqual(["b2 10–12"]);
    expect(places([block("b1", text.replace("were saved", "came home"))], words)).toEqual(["b1 44–46"]);
  });

  test("they fall off when the words change, and the same words elsewhere do not take their place", () => {
    const words = check(text, "84");
    expect(places([block("b1", text.replace("84 people", "85 people"))], words)).toEqual([]);
    expect(places([block("b1", text.replace("84 people", "184 people"))], words)).toEqual([]);
    const twice = `${text} There were 84 people.`;
    expect(places([block("b1", twice.replace("84 people", "85 people"))], check(twice, "84"))).toEqual([]);
    expect(places([block("b1", text.replace("84 people", "84.5 people"))], words)).toEqual([]);
  });

  test("with what stands around them taken up after each edit they survive any number of edits", () => {
    let words = check(text, "84", 1);
    for (const now of [
      text.replace("Of those, ", ""),
      text.replace("Of those, ", "").replace("were saved", "came home"),
    ]) {
      const blocks = [block("b1", now)];
      words = withSurroundings(blocks, [words], placeChecked(blocks, [words]))[0] ?? words;
    }
    expect(places([block("b1", "Elsewhere 84 sheep. 84 came home.")], words)).toEqual(["b1 20–22"]);
  });

  test("they are back when the change is undone", () => {
    const words = check(text, "84");
    expect(places([block("b1", text.replace("84 people", "85 people"))], words)).toEqual([]);
    expect(places([block("b1", text)], words)).toHaveLength(1);
  });

  test("a field that holds nothing else is known by its edges", () => {
    expect(places([block("headline", "Kier")], check("Kier", "Kier"))).toEqual(["headline 0–4"]);
  });

  test("a sentence is known by itself", () => {
    const sentence = "The storm did 40 million in damage.";
    expect(places([block("b9", `Before. ${sentence} After.`)], check(sentence, sentence))).toEqual(["b9 8–43"]);
  });
});
