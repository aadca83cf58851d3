import { expect, test } from "vitest";
import { createTypeahead } from "./typeahead.ts";

const titles = ["Bridge closed", "Ferry aground", "Fire at the harbour", "Bridge toll"];

test("letters go through the list, words of letters typed in one go to their line", () => {
  let time = 0;
  const { find } = createTypeahead(() => time);
  const type = (letter: string, at: number): number | undefined => {
    time += 100;
    return find(letter, titles.length, at, (nth) => titles[nth] ?? "");
  };
  expect(type("b", 0)).toBe(3);
  time += 1000;
  expect(type("b", 3)).toBe(0);
  time += 1000;
  expect(Array.from("fi").reduce<number>((at, letter) => type(letter, at) ?? at, 0)).toBe(2);
  expect(type("x", 2)).toBeUndefined();
  time += 1000;
  expect(Array.from("bridge t").reduce<number>((at, letter) => type(letter, at) ?? at, 0)).toBe(3);
});
