import { describe, expect, test } from "vitest";
import type { Finding } from "../../core/checks/finding.ts";
import { identitiesOf, identityAnywhere } from "../../core/checks/identity.ts";
import type { SaidNo } from "../../core/checks/silence.ts";
import { blockId } from "../../core/story/story.ts";
import type { PassedOver } from "../../ipc/contract.ts";
import { settleFindings as settle } from "./settle-findings.ts";

const finding = (quote: string, from = 0): Finding => ({
  check: "repeated-word",
  level: "must-fix",
  span: { block: blockId("b1"), from, to: from + quote.length },
  quote,
  message: `“${quote}” is repeated`,
  why: "",
  fixes: [],
  related: [],
  sure: 1,
});
const the = [finding("the the"), finding("the the", 40), finding("of of", 60)];
const settleFindings = (findings: readonly Finding[], passedOver: readonly PassedOver[]) =>
  settle(findings, { passedOver, words: [], off: [], checked: [] });
const passed = (identity: string, scope: PassedOver["scope"], reason?: string): PassedOver => ({
  identity,
  scope,
  check: "repeated-word",
  quote: "",
  at: "2026-05-03",
  ...(reason === undefined ? {} : { reason }),
});

describe("findings", () => {
  test("are open unless they were passed over", () => {
    expect(settleFindings(the, [])).toEqual({ open: the, passedOver: [] });
  });

  test("passed over here leave the same fault open elsewhere", () => {
    const [, second = ""] = identitiesOf(the);
    const { open, passedOver } = settleFindings(the, [passed(second, "here", "a name")]);
    expect(open).toEqual([the[0], the[2]]);
    expect(passedOver).toEqual([{ check: "repeated-word", quote: "the the", reason: "a name" }]);
  });

  test("passed over in the story are so wherever they stand", () => {
    const anywhere = identityAnywhere(the[0] ?? finding(""));
    expect(settleFindings(the, [passed(anywhere, "story")]).open).toEqual([the[2]]);
    expect(settleFindings(the, [passed(anywhere, "here")]).open).toEqual(the);
  });

  test("silenced by the house or a CQ stand in the receipt with the reason", () => {
    const soft = { ...finding("Sandwik"), level: "fix" as const };
    const house: SaidNo = { passedOver: [], words: [], off: [], checked: [] };
    const reasons = (no: Partial<SaidNo>): readonly (string | undefined)[] =>
      settle([soft], { ...house, ...no }).passedOver.map(({ reason }) => reason);
    expect(reasons({ words: ["Sandwik"] })).toEqual(["It stands on this desk’s list of words"]);
    expect(reasons({ off: [{ check: "repeated-word", reason: "poetry" }] })).toEqual([
      "This desk has switched the check off: poetry",
    ]);
    const words = { id: "1", quote: "Sandwik", before: "", after: "", by: "Ada", against: "the map", at: "" };
    expect(reasons({ checked: [{ words: { ...words, kind: "cq" }, span: soft.span }] })).toEqual([
      "Checked by Ada against the map",
    ]);
  });

  test("that no longer fire are not in the receipt", () => {
    expect(settleFindings([], [passed("gone", "here")]).passedOver).toEqual([]);
  });
});
