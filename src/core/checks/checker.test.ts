import { describe, expect, test } from "vitest";
import type { Block } from "../story/blocks.ts";
import { blockId } from "../story/story.ts";
import { wiredeskUk } from "../stylebook/books/wiredesk-uk.ts";
import type { Stylebook } from "../stylebook/stylebook.ts";
import { type BlockCheck, type Check, defineBlockCheck, defineStoryCheck } from "./check.ts";
import { checkStory } from "./check-story.ts";
import { createChecker, longestBlock } from "./checker.ts";
import { readExampleStory } from "./example-story.ts";
import { settledLevel } from "./run-check.ts";

const about = { title: "", why: "because", examples: { bad: [], good: [] } };

/** Finds every "bad". */
const findsBad = (extra: Partial<BlockCheck> = {}): BlockCheck =>
  defineBlockCheck({
    id: "finds-bad",
    level: "check",
    ...about,
    run({ text }, _facts, report) {
      for (const { index } of text.matchAll(/bad/gu))
        report({ from: index, to: index + 3, message: "“bad” is bad; “good” is expected", replace: ["good"] });
    },
    ...extra,
  });

const throws = defineBlockCheck({
  id: "throws",
  level: "fix",
  ...about,
  run(_block, _facts, report) {
    report({ from: 0, to: 1, message: "half said" });
    throw new Error("no such word");
  },
});

const book = (levels: Stylebook["levels"]): Stylebook => ({ ...wiredeskUk, levels });
const paragraph = (text: string, id = "b1"): Block => ({ id: blockId(id), kind: "paragraph", text });
const checkerOf = (checks: readonly Check[], levels: Stylebook["levels"] = {}) =>
  createChecker(checks, { stylebook: book(levels), language: "en" });

describe("a checker", () => {
  test("adds what the check need not say: quote, reason, level, and the fix from the replacement", () => {
    const { findings } = checkerOf([findsBad()]).checkBlock(paragraph("So bad."));
    expect(findings).toMatchObject([
      {
        check: "finds-bad",
        level: "check",
        quote: "bad",
        why: "because",
        sure: 1,
        span: { block: "b1", from: 3, to: 6 },
        fixes: [{ label: "Change to “good”", edits: [{ type: "replace", insert: "good" }] }],
      },
    ]);
  });

  test("spares a block without an end all checks but those that bear it, and says so", () => {
    const long = paragraph(`bad ${"word ".repeat(longestBlock / 5)}`);
    const bearing = findsBad({ id: "bears", anyLength: true });
    const seen: string[] = [];
    const watches = defineStoryCheck({
      id: "watches",
      level: "check",
      anyLanguage: true,
      ...about,
      run: ({ blocks }) => void seen.push(...blocks.map(({ id }) => id)),
    });
    const { findings, failed } = checkerOf([findsBad(), bearing]).checkBlock(long);
    expect(findings.map(({ check }) => check)).toEqual(["bears"]);
    expect(failed).toEqual([
      { check: "length of a paragraph", reason: expect.stringContaining("split the paragraph") },
    ]);
    checkStory(readExampleStory(`p: ${long.text}\np: Short.`).story, { checks: [watches] });
    expect(seen).toHaveLength(1);
  });

  test("reports a check that throws, keeps nothing of it, and runs the others", () => {
    const { findings, failed } = checkerOf([throws, findsBad()]).checkBlock(paragraph("So bad."));
    expect(failed).toEqual([{ check: "throws", reason: "Error: no such word (in b1)" }]);
    expect(findings.map(({ check }) => check)).toEqual(["finds-bad"]);
  });

  test("reports a check that points outside its text", () => {
    const outside = findsBad({ run: (_block, _facts, report) => report({ from: 0, to: 99, message: "" }) });
    expect(checkerOf([outside]).checkBlock(paragraph("Short.")).failed).toMatchObject([{ check: "finds-bad" }]);
  });

  test("drops what lies inside a quotation, unless the check is about quotations", () => {
    const block = paragraph("It was bad. “A bad day,” she said.");
    expect(
      checkerOf([findsBad()])
        .checkBlock(block)
        .findings.map(({ span }) => span.from),
    ).toEqual([7]);
    const inside = findsBad({ inQuotations: true });
    expect(
      checkerOf([inside])
        .checkBlock(block)
        .findings.map(({ span }) => span.from),
    ).toEqual([7, 15]);
  });

  test("does not run what the stylebook switches off, what is left out, or what is for English in other copy", () => {
    const bad = paragraph("bad");
    expect(checkerOf([findsBad()], { "finds-bad": "off" }).checkBlock(bad).findings).toEqual([]);
    const checker = checkerOf([findsBad()]);
    checker.setContext({ stylebook: wiredeskUk, language: "en", without: ["finds-bad"] });
    expect(checker.checkBlock(bad).findings).toEqual([]);
    checker.setContext({ stylebook: wiredeskUk, language: "de" });
    expect(checker.checkBlock(bad).findings).toEqual([]);
    checker.setContext({ stylebook: wiredeskUk, language: "en-GB" });
    expect(checker.checkBlock(bad).findings).toHaveLength(1);
  });

  test("looks only at the kinds of block that the check is for", () => {
    const checker = checkerOf([findsBad({ kinds: ["caption"] })]);
    expect(checker.checkBlock(paragraph("bad")).findings).toEqual([]);
    expect(checker.checkBlock({ ...paragraph("bad"), kind: "caption" }).findings).toHaveLength(1);
  });

  test("asks a check once for words that come again, wherever they stand", () => {
    let runs = 0;
    const checker = checkerOf([
      { ...findsBad(), run: (...given: Parameters<BlockCheck["run"]>) => (runs++, findsBad().run(...given)) },
    ]);
    checker.checkBlock(paragraph("So bad.", "b1"));
    const again = checker.checkBlock(paragraph("So bad.", "b7")).findings;
    expect(runs).toBe(1);
    expect(again.map(({ span }) => span.block)).toEqual(["b7"]);
    expect(again.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ span }) => span.block)))).toEqual([
      "b7",
    ]);
    checker.setContext({ stylebook: book({ "finds-bad": "fix" }), language: "en" });
    expect(checker.checkBlock(paragraph("So bad.")).findings).toMatchObject([{ level: "fix" }]);
  });

  test("says which check is about to run", () => {
    const heard: string[] = [];
    checkerOf([findsBad(), throws]).checkBlock(paragraph("bad"), (check) => heard.push(check));
    expect(heard).toEqual(["finds-bad", "throws"]);
  });

  test("reads each text once for block checks and story checks alike", () => {
    const read = new Set<unknown>();
    const looksBlock = findsBad({ run: (_block, facts) => void read.add(facts) });
    const looksStory = defineStoryCheck({
      id: "looks-story",
      level: "check",
      ...about,
      run: (view) => view.blocks.forEach((block) => read.add(view.factsOf(block))),
    });
    const { story } = readExampleStory("headline: One\np: Two\np: Three");
    checkStory(story, { checks: [looksBlock, looksStory] });
    expect(read.size).toBe(3);
  });
});

test("findings come by level, then in reading order", () => {
  const graded = findsBad({
    run({ text }, _facts, report) {
      for (const { index, 0: word } of text.matchAll(/must|fix|ok/gu))
        report({
          from: index,
          to: index + word.length,
          message: "",
          level: word === "must" ? "must-fix" : (word as "fix" | "ok"),
        });
    },
  });
  const { story } = readExampleStory("headline: fix\np: ok then fix\np: must then fix");
  const { findings } = checkStory(story, { checks: [graded] });
  expect(findings.map(({ quote, span }) => `${quote} ${span.block}`)).toEqual([
    "must b2",
    "fix headline",
    "fix b1",
    "fix b2",
    "ok b1",
  ]);
});

test("the house moves a check's own level and caps what the check graded itself", () => {
  expect(settledLevel("check", undefined, undefined)).toBe("check");
  expect(settledLevel("check", undefined, "must-fix")).toBe("must-fix");
  expect(settledLevel("fix", "must-fix", undefined)).toBe("must-fix");
  expect(settledLevel("fix", "must-fix", "check")).toBe("check");
  expect(settledLevel("fix", "ok", "must-fix")).toBe("ok");
});
