import { expect, it } from "vitest";
import { readFacts } from "../read-facts.ts";
import { labelByRule } from "./grammar.ts";
import { layOut } from "./lay-out.ts";
import { eachOpenSentence, signCount } from "./sentence-signs.ts";

const text = "The quay is closed. Mayor Ruth Ennis said that it would open on Friday. “It is safe now,” she said.";
const reading = layOut(readFacts(text));
const label = labelByRule(reading);
const rowsWhere = (chance: (label: number) => number): readonly (readonly number[])[] => {
  const rows: number[][] = [];
  const content = Float64Array.from(label, chance);
  // By what stands before alone each label is as likely as any other.
  const [ahead, step] = [new Float64Array(label.length * 5).fill(0.2), new Float64Array(150).fill(1)];
  eachOpenSentence(
    { reading, rule: label, cue: new Float32Array(label.length), label, content, ahead, step },
    (_, row) => rows.push([...row]),
  );
  return rows;
};

it("weighs a sentence by its own words and by the sentences around it", () => {
  const rows = rowsWhere((one) => (one >= 3 ? 0.9 : 0.1));
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    expect(row).toHaveLength(signCount);
    expect(row.every(Number.isFinite)).toBe(true);
  }
  // Words, and the share of them that is labelled content.
  expect(rows.map(([words]) => words)).toEqual([4, 10, 6]);
  expect(rows.map((row) => (row[1] ?? 0) > 0.5)).toEqual([false, true, true]);
  // Behind its own fourteen numbers stands what the sentence before has.
  expect(rows[1]?.[14]).toBe(rows[0]?.[1]);
  expect(rows[2]?.[14]).toBe(rows[1]?.[1]);
});

it("leaves out what the first reading is certain of", () => {
  expect(rowsWhere((one) => (one >= 3 ? 1 : 0)).map(([words]) => words)).toEqual([10, 6]);
  expect(rowsWhere(() => 0)).toEqual([]);
});
