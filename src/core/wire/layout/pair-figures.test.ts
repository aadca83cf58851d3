import { describe, expect, it } from "vitest";
import type { LabelledParagraph } from "./label-paragraphs.ts";
import { pairFigures } from "./pair-figures.ts";

type Role = LabelledParagraph["role"];
type Short = readonly [role: Role, text: string, repeats?: number];
const lines = (...all: readonly Short[]): readonly LabelledParagraph[] =>
  all.map(([role, text, repeats], index) => ({
    n: index + 1,
    last: index + 1,
    text,
    role,
    stage: "intro",
    blankBefore: true,
    blankAfter: true,
    indent: 0,
    why: "",
    sure: 1,
    ...(repeats === undefined ? {} : { repeats }),
  }));
const pairs = (...all: readonly Short[]) => pairFigures(lines(...all)).map(({ caption, credit }) => [caption, credit]);

const quay = "The ferry at the quay.";
const dock = "The ferry in dock.";

describe("pairFigures", () => {
  it("gives a credit to the caption before it", () => {
    expect(pairs(["caption", quay], ["credit", "Ann Lee/AP"], ["caption", dock], ["credit", "Bo Chan/AP"])).toEqual([
      [quay, "Ann Lee/AP"],
      [dock, "Bo Chan/AP"],
    ]);
  });

  it("gives a credit to the caption after it where all stand so", () => {
    expect(pairs(["credit", "Ann Lee/AP"], ["caption", quay], ["credit", "Bo Chan/AP"], ["caption", dock])).toEqual([
      [quay, "Ann Lee/AP"],
      [dock, "Bo Chan/AP"],
    ]);
  });

  it("takes the credit off the caption's line", () => {
    expect(pairs(["caption", `${quay} (Photo: Ann Lee/AP)`])).toEqual([[quay, "Ann Lee/AP"]]);
  });

  it("does not give one credit to two pictures", () => {
    expect(pairs(["caption", quay], ["credit", "Ann Lee/AP"], ["caption", dock])).toEqual([
      [quay, "Ann Lee/AP"],
      [dock, undefined],
    ]);
  });

  it("knows the caption and the credit again", () => {
    const [figure, ...more] = pairFigures(
      lines(
        ["caption", `${quay} Ann Lee/AP`],
        ["furniture", "toggle caption"],
        ["credit", "Ann Lee/AP"],
        ["duplicate-caption", quay, 1],
      ),
    );
    expect(more).toEqual([]);
    expect(figure).toMatchObject({ caption: quay, credit: "Ann Lee/AP" });
    expect(figure?.again.map(({ n }) => n)).toEqual([3, 4]);
  });

  it("keeps apart what prose parts", () => {
    expect(pairs(["caption", quay], ["body", "The ferry left on Sunday."], ["credit", "Bo Chan/AP"])).toEqual([
      [quay, undefined],
      [undefined, "Bo Chan/AP"],
    ]);
  });

  it("takes the credit from the repetition if only that has one", () => {
    expect(pairs(["caption", quay], ["duplicate-caption", `${quay} Ann Lee/AP`, 1])).toEqual([[quay, "Ann Lee/AP"]]);
  });
});
