import { describe, expect, it } from "vitest";
import type { RichText } from "../../story/text.ts";
import type { DocItem } from "./doc-content.ts";
import { guessHeadline } from "./guess-headline.ts";

const bold = (text: string): RichText => ({ text, marks: [{ type: "bold", from: 0, to: text.length }] });
const line = (text: string | RichText, more: object = {}): DocItem => ({
  kind: "paragraph",
  text: typeof text === "string" ? { text } : text,
  pictures: [],
  place: "paragraph",
  ...more,
});
const rolesOf = (...items: readonly DocItem[]) =>
  guessHeadline(items).map((item) => (item.kind === "paragraph" ? item.role : item.kind));

const lede = "The harbour was closed on Monday after a storm had broken its old pier.";

describe("guessHeadline", () => {
  it("takes a first line in bold or capitals above a lede that is not", () => {
    expect(rolesOf(line(bold("Storm breaks old pier")), line(lede))).toEqual(["headline", undefined]);
    expect(rolesOf(line("STORM BREAKS OLD PIER"), line(lede))).toEqual(["headline", undefined]);
  });

  it("takes a first line that is signed right below, however it is set", () => {
    const signed = line("By Ann Harker, Ferry Correspondent");
    expect(rolesOf(line("Storm breaks old pier"), signed, line(lede))).toEqual(["headline", "byline", undefined]);
    expect(rolesOf(line("It broke at noon, he said."), signed, line(lede))).toEqual([undefined, undefined, undefined]);
  });

  it("tells a standfirst and a name between headline and lede", () => {
    const standfirst = line(bold("Ferries stay in port until May, the county says"));
    expect(rolesOf(line(bold("Storm breaks old pier")), standfirst, line("Ann Harker"), line(lede))).toEqual([
      "headline",
      "dek",
      "byline",
      undefined,
    ]);
  });

  it("guesses nothing where something else stands above the lede, or nothing is set apart", () => {
    expect(rolesOf(line("Storm breaks old pier"), line(lede))).toEqual([undefined, undefined]);
    expect(rolesOf(line(bold("Storm breaks old pier")), line(bold(lede)))).toEqual([undefined, undefined]);
    expect(rolesOf(line(bold("Dear Ann,")), line(lede))).toEqual([undefined, undefined]);
    const three = [line(bold("Storm breaks pier")), line("First point here"), line(lede)];
    expect(rolesOf(...three)).toEqual([undefined, undefined, undefined]);
    expect(rolesOf(line(bold("What to bring")), line("a tent", { list: { ordered: false } }), line(lede))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
