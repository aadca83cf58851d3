import { describe, expect, it } from "vitest";
import { labelLines } from "./label-lines.ts";

const rest = [
  "Mayor Eva Lind said the contract was clear, and that the town would not pay a second time.",
  "“We have paid for it once already,” she said. The ferry carries 300 cars a day in summer.",
  "A court will hear the case in May. Until then the ramp stays as it is, the harbour office said.",
];

const firstTwo = (...head: readonly string[]): readonly string[] =>
  labelLines([...head, ...rest].join("\n\n"))
    .slice(0, 2)
    .map(({ role }) => role);

describe("a first line that ends with a stop", () => {
  it("is the headline where its words begin with capitals", () => {
    expect(
      firstTwo(
        "Ferry Owner Refuses to Pay for Broken Ramp at Sandhaven Quay.",
        "The owner of the ferry refuses to pay for the ramp that gave way on Friday, the town said.",
      ),
    ).toEqual(["headline", "body"]);
  });

  it("is the headline over a dateline", () => {
    expect(
      firstTwo(
        "Ferry owner refuses to pay for broken ramp.",
        "SANDHAVEN, Norway (AP) — The owner of the ferry refuses to pay for the ramp that gave way on Friday, the town said.",
      ),
    ).toEqual(["headline", "body"]);
  });

  it("stays copy where it is a sentence like the next", () => {
    expect(
      firstTwo(
        "The owner of the ferry refuses to pay for the broken ramp.",
        "It gave way on Friday, when the last lorry had just left the ferry, the town said on Monday.",
      ),
    ).toEqual(["body", "body"]);
  });

  it("stays copy where names make its capitals", () => {
    expect(
      firstTwo(
        "Mayor Eva Lind met Jon Berg, the owner, on Monday.",
        "She told him that the town would not pay a second time for the ramp that gave way on Friday.",
      ),
    ).toEqual(["body", "body"]);
  });
});
