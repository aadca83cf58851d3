import { expect, test } from "vitest";
import { excerptOf } from "./excerpt.ts";

const marked = (text: string, ...words: readonly string[]): string | undefined => {
  const found = excerptOf(text, words);
  if (found === undefined) return undefined;
  return found.marks
    .toReversed()
    .reduce((all, [from, to]) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, found.text);
};

test("words that were searched for are marked, accents or not, and the last as a beginning", () => {
  expect(marked("A fire broke out in Überlingen.", "uber")).toBe("A fire broke out in [Überlingen].");
  expect(marked("The harbour master said.", "harbour", "mast")).toBe("The [harbour] [master] said.");
  expect(marked("The harbours master said.", "harbour", "mast")).toBe("The harbours [master] said.");
  expect(marked("Nothing here.", "ferry")).toBeUndefined();
});

test("the place is shown where most of the words stand together", () => {
  const filler = "one two three four five six seven eight nine ten ".repeat(8);
  expect(marked(`Harbour News ${filler}the harbour master said`, "harbour", "mast")).toContain("[harbour] [master]");
});

test("of a long text a piece is shown, from word to word, with the first place in it", () => {
  const filler = "one two three four five six seven eight nine ten ".repeat(20);
  const text = marked(`${filler}ferry ${filler}`, "ferry") ?? "";
  expect(text).toMatch(/^…(?:\w+ )+\[ferry\] .*…$/u);
  expect(text.length).toBeLessThan(170);
});
