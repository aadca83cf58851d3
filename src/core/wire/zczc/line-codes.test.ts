import { describe, expect, it } from "vitest";
import { wireLines } from "../text/wire-lines.ts";
import { takeCodes } from "./line-codes.ts";

const read = (text: string): readonly string[] =>
  takeCodes(wireLines(text)).coded.map(({ field, value }) => `${field}=${value}`);

describe("takeCodes", () => {
  it("reads each desk system's own meaning of a sign", () => {
    expect(read("%A\n#Storm_BC1\n\n$Storm closes harbour\n:(VIK)\nThe harbour is closed.")).toEqual([
      "category=A",
      "slug=Storm_BC1",
      "headline=Storm closes harbour",
      "dateline=(VIK)",
    ]);
    expect(read("$T\n:Sailing\n=Round 4\n^SAILING: Results\nVIK, Dec 7 - Results:")).toEqual([
      "category=T",
      "slug=Sailing",
      "takeKey=Round 4",
      "headline=SAILING: Results",
    ]);
    expect(read("#Vik Trot\n:VIK DIVS 1-4 Friday\nVIK TROT")).toEqual([
      "slug=Vik Trot",
      "headline=VIK DIVS 1-4 Friday",
    ]);
  });

  it("reads named codes, and signs behind a desk's letters", () => {
    expect(read("AN#NW20190316-7\nHD#Storm closes harbour\nText")).toEqual([
      "guid=NW20190316-7",
      "headline=Storm closes harbour",
    ]);
    expect(read("AN#Storm\nAN$Storm closes harbour\nText")).toEqual(["slug=Storm", "headline=Storm closes harbour"]);
  });

  it("leaves bulleted copy in the body", () => {
    const { coded, body } = takeCodes(wireLines("#Storm\n* The harbour has been closed for two days after a storm."));
    expect(coded).toHaveLength(1);
    expect(body).toHaveLength(1);
  });
});
