import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BlockChange, type ComparedBlock, compareBlocks } from "./compare-blocks.ts";
import { likeness, wordDifferences } from "./word-diff.ts";

/** The two texts in one, with what went in [-…-] and what came in {+…+}. */
function spelled(before: string, after: string): string {
  let text = "";
  let at = 0;
  for (const { oldFrom, oldTo, newFrom, newTo } of wordDifferences(before, after)) {
    text += after.slice(at, newFrom);
    if (oldTo > oldFrom) text += `[-${before.slice(oldFrom, oldTo)}-]`;
    if (newTo > newFrom) text += `{+${after.slice(newFrom, newTo)}+}`;
    at = newTo;
  }
  return text + after.slice(at);
}

describe("differences word by word", () => {
  test.each([
    ["The ferry ran aground.", "The ferry ran aground.", "The ferry ran aground."],
    ["The ferry ran aground.", "The old ferry ran aground.", "The {+old +}ferry ran aground."],
    ["A ferry with 84 people", "A ferry with 86 people", "A ferry with [-84-]{+86+} people"],
    ["It won't be", "It will not be", "It [-won't-]{+will not+} be"],
    ["", "New words", "{+New words+}"],
    ["Old words", "", "[-Old words-]"],
    ["one two three four", "one zwei drei four", "one [-two three-]{+zwei drei+} four"],
    ["$2.4 million", "$2.6 million", "$[-2.4-]{+2.6+} million"],
    ["said Ada Marsh. Nobody", "said Ada Marsh, 41. Nobody", "said Ada Marsh{+, 41+}. Nobody"],
  ])("%j → %j", (before, after, expected) => {
    expect(spelled(before, after)).toBe(expected);
  });

  const words = fc.array(fc.constantFrom("a", "the", "ferry", "Ferry", " ", " ", ".", "\n", "’", "😀", "ü"), {
    maxLength: 60,
  });
  test("say how to get from any text to any other, and nothing where they are the same", () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(""), other.join("")];
        let made = before;
        const differences = wordDifferences(before, after);
        for (const { oldFrom, oldTo, newFrom, newTo } of differences.toReversed())
          made = made.slice(0, oldFrom) + after.slice(newFrom, newTo) + made.slice(oldTo);
        expect(made).toBe(after);
        expect(differences.length === 0).toBe(before === after);
        let [oldAt, newAt] = [0, 0];
        for (const { oldFrom, oldTo, newFrom, newTo } of differences) {
          expect(before.slice(oldAt, oldFrom)).toBe(after.slice(newAt, newFrom));
          expect(oldTo - oldFrom + newTo - newFrom).toBeGreaterThan(0);
          [oldAt, newAt] = [oldTo, newTo];
        }
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  test("of texts without a word in common are one for the other, however long", () => {
    const before = Array.from({ length: 2_000 }, (_, n) => `a${n}`).join(" ");
    const after = Array.from({ length: 2_000 }, (_, n) => `b${n}`).join(" ");
    expect(wordDifferences(before, after)).toHaveLength(1);
    expect(likeness(before, after)).toBe(0);
  });
});

const block = (id: string, text: string): ComparedBlock => ({ id, kind: "paragraph", text });

const told = (changes: readonly BlockChange[]): string[] =>
  changes.map((change) => {
    if (change.type === "kept")
      return change.differences.length === 0 ? `= ${change.after.id}` : `~ ${change.after.id}`;
    const block = change.type === "added" ? change.after : change.before;
    return `${change.type === "added" ? "+" : "-"} ${block.id}${change.moved ? " moved" : ""}`;
  });

describe("two versions of a story", () => {
  const [one, two, three] = [
    block("b1", "A ferry ran aground on Sunday."),
    block("b2", "Nobody was hurt, the harbour master said."),
    block("b3", "The ferry will be towed."),
  ];

  test("pair by name; what is new and what went stands where it stands", () => {
    const after = [one, block("n1", "Divers came."), { ...three, text: "The ferry will not be towed." }];
    expect(told(compareBlocks([one, two, three], after))).toEqual(["= b1", "- b2", "+ n1", "~ b3"]);
  });

  test("pair by words where a block has another name", () => {
    const after = [one, block("n1", "Nobody was hurt, the harbour master told us."), three];
    expect(told(compareBlocks([one, two, three], after))).toEqual(["= b1", "~ n1", "= b3"]);
  });

  test("a block that was moved is there once as gone and once as come", () => {
    expect(told(compareBlocks([one, two, three], [three, one, two]))).toEqual([
      "+ b3 moved",
      "= b1",
      "= b2",
      "- b3 moved",
    ]);
  });

  test("a name that was counted anew does not make another block of it", () => {
    const before = [block("n1", "Divers came at noon.")];
    const after = [block("n1", "Insurers wait."), block("n2", "Divers came at noon.")];
    expect(told(compareBlocks(before, after))).toContain("+ n1");
    expect(told(compareBlocks(before, after))).not.toContain("~ n1");
  });

  test("every block of both is there once, in the order of its version", () => {
    const some = fc.uniqueArray(fc.nat(9), { maxLength: 10 });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const make = (n: number): ComparedBlock => block(`b${n}`, `words of block ${n} and more ${n * 7}`);
        const changes = compareBlocks(a.map(make), b.map(make));
        expect(changes.flatMap((c) => (c.type === "added" ? [] : [c.before.id]))).toEqual(a.map((n) => `b${n}`));
        expect(changes.flatMap((c) => (c.type === "removed" ? [] : [c.after.id]))).toEqual(b.map((n) => `b${n}`));
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});
