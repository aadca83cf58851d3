import { expect, test } from "vitest";
import { blockId } from "../story/story.ts";
import type { Finding } from "./finding.ts";
import { identitiesOf, identityAnywhere } from "./identity.ts";

const finding = (quote: string, block = "b1", from = 0): Finding => ({
  check: "repeated-word",
  level: "fix",
  span: { block: blockId(block), from, to: from + quote.length },
  quote,
  message: `“${quote}” stands twice`,
  why: "",
  fixes: [],
  related: [],
  sure: 1,
});

test("a finding keeps its identity wherever it moves", () => {
  expect(identitiesOf([finding("the the", "b9", 40)])).toEqual(identitiesOf([finding("the the")]));
});

test("findings that say the same of the same words are told apart by their order", () => {
  const [first, other, second] = identitiesOf([finding("the the"), finding("of of"), finding("the the", "b2")]);
  expect(new Set([first, other, second]).size).toBe(3);
  expect(identitiesOf([finding("the the", "b2")])).toEqual([first]);
  expect(first?.startsWith(identityAnywhere(finding("the the")))).toBe(true);
});

test("ten thousand different findings have ten thousand identities", () => {
  const findings = Array.from({ length: 10_000 }, (_, n) => finding(`word ${n}`));
  expect(new Set(identitiesOf(findings)).size).toBe(10_000);
});
