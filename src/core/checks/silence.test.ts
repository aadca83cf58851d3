import { describe, expect, test } from "vitest";
import { blockId } from "../story/story.ts";
import type { Finding } from "./finding.ts";
import { identitiesOf, identityAnywhere } from "./identity.ts";
import { type SaidNo, silencer } from "./silence.ts";

const finding = (given: Partial<Finding> & { readonly from?: number } = {}): Finding => {
  const { from = 10, quote = "Sandwik", ...rest } = given;
  return {
    check: "misspelling",
    level: "fix",
    span: { block: blockId("b1"), from, to: from + quote.length },
    quote,
    message: `“${quote}” is misspelt`,
    why: "",
    fixes: [],
    related: [],
    sure: 1,
    ...rest,
  };
};

const nothing: SaidNo = { passedOver: [], words: [], off: [], checked: [] };
const why = (no: Partial<SaidNo>, about: Finding = finding()): string | undefined =>
  silencer({ ...nothing, ...no })(about, identitiesOf([about])[0] ?? "")?.by;
const checkedFrom = (from: number, to: number, kind: "cq" | "claim" = "cq"): SaidNo["checked"] => [
  {
    span: { block: blockId("b1"), from, to },
    words: { id: "1", kind, quote: "", before: "", after: "", by: "Ada", against: "", at: "" },
  },
];

describe("a no", () => {
  test("here, in the story, to a word, to a check, by a CQ: each silences and says so", () => {
    const about = finding();
    expect(why({})).toBeUndefined();
    expect(why({ passedOver: [{ identity: identitiesOf([about])[0] ?? "", scope: "here" }] })).toBe("here");
    expect(why({ passedOver: [{ identity: identityAnywhere(about), scope: "story" }] })).toBe("story");
    expect(why({ words: ["Sandwik"] })).toBe("word");
    expect(why({ off: [{ check: "misspelling", reason: "" }] })).toBe("check");
    expect(why({ checked: checkedFrom(10, 17) })).toBe("cq");
  });

  test("a word covers its possessive and any check, but no other case of it", () => {
    expect(why({ words: ["Sandwik"] }, finding({ quote: "Sandwik’s", check: "name-spelled-two-ways" }))).toBe("word");
    expect(why({ words: ["Sandwik"] }, finding({ quote: "SANDWIK" }))).toBeUndefined();
  });

  test("a CQ covers what lies in it, not the sentence around it", () => {
    expect(why({ checked: checkedFrom(0, 40) })).toBe("cq");
    expect(why({ checked: checkedFrom(12, 14) })).toBeUndefined();
  });

  test("a verified claim answers “says who?” and nothing else", () => {
    expect(why({ checked: checkedFrom(0, 40, "claim") })).toBeUndefined();
    expect(
      why({ checked: checkedFrom(0, 40, "claim") }, finding({ check: "unattributed-claim", level: "check" })),
    ).toBe("cq");
  });

  test("what closes the gate is silenced by no word list, switch or CQ", () => {
    const grave = finding({ level: "must-fix" });
    expect(
      why({ words: ["Sandwik"], off: [{ check: "misspelling", reason: "" }], checked: checkedFrom(0, 40) }, grave),
    ).toBeUndefined();
  });
});
