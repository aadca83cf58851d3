import { describe, expect, it } from "vitest";
import { heedTwicePrinted } from "./heed-twice-printed.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";
import { settleLines } from "./settle-lines.ts";

type Short = readonly [role: LabelledParagraph["role"], text: string];

const lines = (...short: readonly Short[]): readonly LabelledParagraph[] =>
  short.map(([role, text], index) => ({
    n: index + 1,
    last: index + 1,
    text,
    role,
    stage: "within",
    blankBefore: true,
    blankAfter: true,
    indent: 0,
    why: "",
    sure: 0.6,
  }));

/** What the steps make of the lines: the role of each, and the number of the line that it repeats. */
const settled = (...short: readonly Short[]): readonly string[] =>
  settleLines(heedTwicePrinted(lines(...short))).map(({ role, repeats }) =>
    repeats === undefined ? role : `${role} of ${repeats}`,
  );

const headline = ["headline", "Port Ellen votes for the new harbour wall"] as const;
const prose = [
  "body",
  "The council of Port Ellen voted on Tuesday to build the harbour wall that it had put off.",
] as const;
const more = ["body", "Work will begin in May, the mayor said, and be done before the autumn storms."] as const;
const quay = "Fishing boats lie at the quay of Port Ellen on Monday.";

describe("a caption that is there twice", () => {
  it("is kept where it has its credit", () => {
    expect(settled(headline, ["caption", quay], ["caption", `${quay} Ann Lee/Reuters`], prose)).toEqual([
      "headline",
      "duplicate-caption of 3",
      "caption",
      "body",
    ]);
  });

  it("stays where it stood first when a credit of its own follows", () => {
    const found = settled(
      ["caption", quay],
      ["credit", "Ann Lee/Reuters"],
      ["caption", `${quay} Ann Lee/Reuters`],
      prose,
    );
    expect(found).toEqual(["caption", "credit", "duplicate-caption of 1", "body"]);
  });

  it("lets every other repetition point to the one that is kept", () => {
    const found = settled(["caption", quay], ["caption", `${quay} (AP Photo/Ann Lee)`], ["caption", quay], prose);
    expect(found).toEqual(["duplicate-caption of 2", "caption", "duplicate-caption of 2", "body"]);
  });

  it("is no duplicate where it is the lede below a caption with its credit", () => {
    const lede = "Port Ellen voted on Tuesday to build a harbour wall for the first time.";
    const found = settled(
      headline,
      ["caption", `${lede} Work begins in May. Ann Lee/Reuters`],
      ["caption", lede],
      more,
    );
    expect(found).toEqual(["headline", "caption", "body", "body"]);
  });

  it("is no duplicate where it is a paragraph far from the picture", () => {
    const said = "Harbour towns on the coast have waited ten years for the money.";
    const found = settled(["caption", said], prose, more, prose, more, ["caption", said], more);
    expect(found).toEqual(["caption", "body", "body", "body", "body", "body", "body"]);
  });

  it("is another caption where one person is seen elsewhere", () => {
    const found = settled(
      ["caption", "The boatbuilder Ilya Marsh of Port Ellen."],
      ...Array.from({ length: 6 }, () => more),
      ["caption", "Ilya Marsh in his boatyard at Port Ellen, where he was born."],
    );
    expect(found.at(-1)).toBe("caption");
  });
});

describe("what stands over the headline and again under it", () => {
  it("is a picture's alternative text and its caption", () => {
    const found = settled(
      ["furniture", "Port Ellen harbour wall"],
      headline,
      ["byline", "By Ann Lee"],
      ["furniture", "Port Ellen harbour wall"],
      prose,
    );
    expect(found).toEqual(["caption", "headline", "byline", "duplicate-caption of 1", "body"]);
  });

  it.each([
    ["furniture", "Copy Link URLCopied!"],
    ["furniture", "April 26, 2022"],
    ["furniture", "Share this story"],
    ["byline", "Ruth Ellen Calder"],
    ["byline", "Port Ellen Harbour News"],
  ] as const)("is none where it is no picture: %s “%s”", (role, text) => {
    const found = settled([role, text], headline, [role, text], prose);
    expect(found).toEqual([role, "headline", role, "body"]);
  });
});
