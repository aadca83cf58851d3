import { expect, it } from "vitest";
import { readFacts } from "../read-facts.ts";
import { labelByRule } from "./grammar.ts";
import { layOut } from "./reading.ts";
import { eachSentenceSigns, signCount } from "./sentence-signs.ts";

it("weighs a sentence by its own words and by the sentences around it", () => {
  const text = "The quay is closed. Mayor Ruth Ennis said that it would open on Friday. “It is safe now,” she said.";
  const reading = layOut(readFacts(text));
  const label = labelByRule(reading);
  const content = Float64Array.from(label, (one) => (one >= 3 ? 1 : 0));
  const rows: number[][] = [];
  eachSentenceSigns({ reading, rule: label, cue: new Float32Array(label.length), label, content }, (_, row) =>
    rows.push([...row]),
  );
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
