import { describe, expect, it } from "vitest";
import { foldFill, foldTyped, spaceFill } from "./no-break.ts";

describe("foldFill", () => {
  it.each([
    ["10\u00a0km and 4\u202f000 crowns", "10\u00a0km and 4\u202f000 crowns"],
    ["«\u00a0Oui\u00a0», dit-elle\u202f!", "«\u00a0Oui\u00a0», dit-elle\u202f!"],
    ["All\u00a0safe", "All\u00a0safe"],
    ["\u00a0 indented\u00a0", "indented"],
    ["two\u00a0 spaces \u00a0filled\u00a0\u00a0up", "two spaces filled up"],
    ["a\n b\tc", "a b c"],
    ["\u00a0\u00a0", ""],
  ])("%j", (text, folded) => {
    expect(foldFill(text)).toBe(folded);
  });
});

describe("foldTyped", () => {
  it.each([
    ["ran 10\u00a0km on May\u00a04", "ran 10\u00a0km on May\u00a04"],
    ["Vraiment\u00a0? «\u00a0Oui\u00a0»", "Vraiment\u00a0? «\u00a0Oui\u00a0»"],
    ["Mr.\u00a0Lund and J.\u00a0Marsh", "Mr.\u00a0Lund and J.\u00a0Marsh"],
    ["4\u202f000 crowns", "4\u202f000 crowns"],
    ["said the\u00a0mayor, who\u00a0was", "said the mayor, who was"],
    ["a word.\u00a0 Another", "a word. Another"],
    ["\u00a05 \u00a0 6\u00a0", " 5 6 "],
  ])("%j", (text, folded) => {
    expect(foldTyped(text)).toBe(folded);
  });
});

it("spaceFill leaves lines and their indents alone", () => {
  expect(spaceFill("\u00a0\u00a0 ran 10\u00a0km\n said the\u00a0mayor\u00a0\n")).toBe(
    "   ran 10\u00a0km\n said the mayor \n",
  );
});
