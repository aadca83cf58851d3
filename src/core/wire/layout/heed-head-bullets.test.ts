import { expect, it } from "vitest";
import type { LineRole } from "../../story/provenance.ts";
import { heedHeadBullets, withoutBullet } from "./heed-head-bullets.ts";

const lines = (...said: readonly (readonly [LineRole, string])[]) =>
  said.map(([role, text], index) => ({
    n: index + 1,
    last: index + 1,
    text,
    blankBefore: true,
    blankAfter: true,
    indent: 0,
    role,
    stage: "before" as const,
    why: "",
    sure: 0.6,
  }));

it("takes all bullets under the headline for the standfirst, and none of the copy", () => {
  const read = heedHeadBullets(
    lines(
      ["headline", "Harbour sold after ten years"],
      ["dek", "- Ferries to sail again by May"],
      ["furniture", "- Two quays to be rebuilt"],
      ["body", "The harbour was sold on Monday."],
      ["furniture", "- Share this"],
    ),
  );
  expect(read.map(({ role }) => role)).toEqual(["headline", "dek", "dek", "body", "furniture"]);
});

it("takes them where nothing was taken for a dek, if they say something and stand alone", () => {
  const read = (...points: readonly string[]) =>
    heedHeadBullets(
      lines(["headline", "Harbour sold after ten years"], ...points.map((point) => ["furniture", point] as const), [
        "body",
        "The harbour was sold on Monday.",
      ]),
    ).map(({ role }) => role);
  expect(read("- Ferries to sail again by May", "- Two quays to be rebuilt")).toEqual([
    "headline",
    "dek",
    "dek",
    "body",
  ]);
  expect(read("- Home", "- Weather")).toEqual(["headline", "furniture", "furniture", "body"]);
  expect(read("- Ferries to sail again by May")).toEqual(["headline", "furniture", "body"]);
  expect(read("- Ferries to sail again by May", "Advertisement")).toEqual([
    "headline",
    "furniture",
    "furniture",
    "body",
  ]);
});

it("takes a bullet's sign and no hyphen of a word", () => {
  expect(withoutBullet("• Two quays")).toBe("Two quays");
  expect(withoutBullet("– Two quays")).toBe("Two quays");
  expect(withoutBullet("-30 degrees")).toBe("-30 degrees");
});
