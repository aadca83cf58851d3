import { expect, test } from "vitest";
import { stemTable } from "./stem-table.ts";

const list = "7\nharbour/MS\nHarbour\n2nd/pt\nferry/Y\nferry/S\nquay \nplain";

test("knows each word with the flags of all its lines, and nothing else", () => {
  const { flagsOf } = stemTable(list);
  expect(flagsOf("harbour")).toBe("MS");
  expect(flagsOf("Harbour")).toBe("");
  expect(flagsOf("ferry")).toBe("YS");
  expect(flagsOf("quay")).toBe("");
  expect(flagsOf("plain")).toBe("");
  for (const word of ["", "7", "2nd", "harb", "harbour/MS", "harbours", "quay "]) expect(flagsOf(word)).toBeUndefined();
});

test("lists words by their first letter, each once, in the order of the list", () => {
  const { beginningWith } = stemTable(list);
  expect([...beginningWith("h")]).toEqual(["harbour", "Harbour"]);
  expect([...beginningWith("f")]).toEqual(["ferry"]);
  expect([...beginningWith("2")]).toEqual([]);
});

test("finds every one of many words", () => {
  const words = Array.from({ length: 5_000 }, (_, n) => `word${n.toString(36)}`);
  const { flagsOf } = stemTable(words.map((word, n) => `${word}/${n}`).join("\n"));
  expect(words.every((word, n) => flagsOf(word) === String(n))).toBe(true);
});
