import { describe, expect, it } from "vitest";
import { heedCredits } from "./heed-credits.ts";
import { heedNeighbours } from "./heed-neighbours.ts";
import { heedPictures } from "./heed-pictures.ts";
import { isVerbless } from "./is-verbless.ts";
import { keepLede } from "./keep-lede.ts";
import { keepLists } from "./keep-lists.ts";
import type { LabelledParagraph } from "./label-paragraphs.ts";

type Role = LabelledParagraph["role"];
type Short = readonly [role: Role, text: string];

/** The roles that are left of lines among the prose, once a step has settled them. */
const settled = (
  step: (lines: readonly LabelledParagraph[]) => readonly LabelledParagraph[],
  ...lines: readonly Short[]
): readonly Role[] =>
  step(
    lines.map(([role, text], index) => ({
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
    })),
  ).map(({ role }) => role);

const prose = ["body", "The council voted on Tuesday to reopen the swimming baths after ten years."] as const;

describe("isVerbless", () => {
  it.each([
    "The old ferry terminal at dusk.",
    "An artist’s drawing of the new bridge.",
    "Port Ellen harbour, Dec. 22, 2014.",
  ])("sees no verb in “%s”", (text) => expect(isVerbless(text)).toBe(true));

  it.each([
    "The trial continues.",
    "Not a chance.",
    "The ferry sank at dusk.",
    "Ann Lee reports.",
    "It’s over for the mayor.",
    "The old ferry terminal at dusk",
    "“The old ferry terminal.”",
    "Voters in the whole county.",
    "Residents brave the cold again.",
    "Police comb the harbour at night.",
  ])("leaves “%s” to the copy", (text) => expect(isVerbless(text)).toBe(false));
});

describe("heedPictures", () => {
  it("takes a sentence without a verb for a caption", () => {
    expect(settled(heedPictures, prose, ["body", "The old ferry terminal at dusk."], prose)[1]).toBe("caption");
  });

  it("takes no running time and no topics for a caption", () => {
    const lines = [
      ["caption", "02:27 - Source: ACN"],
      ["caption", "Topics: baths, Alder, Ann Lee/Reuters"],
    ] as const;
    expect(settled(heedPictures, ...lines)).toEqual(["furniture", "furniture"]);
  });
});

describe("heedCredits", () => {
  it("knows a credit again that it has seen", () => {
    const lines = [
      ["credit", "Photo: Ann Lee"],
      prose,
      ["furniture", "Photo: Ann Lee"],
      ["furniture", "More"],
    ] as const;
    expect(settled(heedCredits, ...lines)).toEqual(["credit", "body", "credit", "furniture"]);
  });

  it("makes a caption of the dek over a name in brackets", () => {
    const lines = [
      ["dek", "Leila Haddad campaigns in Alder last week."],
      ["byline", "(Ilya Marsh / Alder Coast News)"],
    ] as const;
    expect(settled(heedCredits, ...lines)).toEqual(["caption", "credit"]);
  });

  it("parts by the words what is caption and what credit", () => {
    const lines = [
      ["caption", "Photograph by Ann Lee, Reuters"],
      ["credit", "Fresh bread at the fair. Ann Lee/Reuters"],
    ] as const;
    expect(settled(heedCredits, ...lines)).toEqual(["credit", "caption"]);
  });

  it.each([
    "The ferry terminal in Saltmere Ann Lee/Reuters",
    "Mayor Ida Berg and the harbour master (Credit: AP/Ann Lee)",
    "Mayor Ida Berg. | Ann Lee/Getty Images",
  ])("leaves a caption what it is that says something before its credit: %s", (text) => {
    expect(settled(heedCredits, ["headline", "Ferry fares to rise"], ["caption", text])[1]).toBe("caption");
  });

  it.each([
    "Ann Lee/Reuters",
    "Ann Lee and Bo Chan/AP",
    "Photo by Ann Lee/Getty Images",
    "Courtesy of Ann Lee/AP",
    "Photograph by J. Ann Lee, Some Library/Reuters",
    "Ann Lee | Getty Images",
    "Ann Lee Getty Images/AFP",
  ])("takes for a credit what is nothing but one: %s", (text) => {
    expect(settled(heedCredits, ["headline", "Ferry fares to rise"], ["caption", text])[1]).toBe("credit");
  });

  it("leaves a date in brackets and a dek without a credit as they are", () => {
    const lines = [
      ["dek", "Campaigners sang outside the town hall."],
      ["furniture", "(Published Monday, Nov. 18, 2019)"],
    ] as const;
    expect(settled(heedCredits, ...lines)).toEqual(["dek", "furniture"]);
  });
});

describe("heedNeighbours", () => {
  it("finds the one byline of a story that would have none", () => {
    const written = [["headline", "Baths to reopen"], ["furniture", "Written by Alder Today"], prose] as const;
    expect(settled(heedNeighbours, ...written)[1]).toBe("byline");
    const named = [
      ["headline", "Baths to reopen"],
      ["furniture", "Ruth Calder"],
      ["published", "March 4, 2025"],
      prose,
    ] as const;
    expect(settled(heedNeighbours, ...named)[1]).toBe("byline");
  });

  it("takes no second line for one, and none below the copy", () => {
    const twice = [["byline", "By Ann Lee"], ["furniture", "By Bo Chan"], prose, ["furniture", "By Cy Roe"]] as const;
    expect(settled(heedNeighbours, ...twice)).toEqual(["byline", "furniture", "body", "furniture"]);
    expect(settled(heedNeighbours, prose, ["furniture", "By Cy Roe"])[1]).toBe("furniture");
  });

  it("joins a role to the name over it, and no sharing label", () => {
    const lines = [
      ["byline", "Ann Lee"],
      ["furniture", "Senior Political Correspondent"],
      ["byline", "Social Share"],
    ] as const;
    expect(settled(heedNeighbours, ...lines)).toEqual(["byline", "byline", "furniture"]);
  });

  it("takes a sure credit by a caption for one", () => {
    const lines = [
      ["caption", "The baths on Tuesday."],
      ["furniture", "Ann Lee/Reuters"],
      prose,
      ["furniture", "Ann Lee/Reuters"],
    ] as const;
    expect(settled(heedNeighbours, ...lines)).toEqual(["caption", "credit", "body", "furniture"]);
  });
});

describe("keepLists", () => {
  const days = [
    ["furniture", "June 9 -- Alder Pavilion"],
    ["furniture", "June 10 -- Port Ellen Hall"],
    ["furniture", "July 2 -- Marsh Arena"],
  ] as const;

  it("keeps a list after a paragraph, and the line that announces it", () => {
    expect(settled(keepLists, prose, ...days)).toEqual(["body", "body", "body", "body"]);
    expect(settled(keepLists, ["furniture", "The tour dates:"], ...days)).toEqual(["body", "body", "body", "body"]);
  });

  it("keeps it after the last paragraph too where a line with a colon announces it, unless that is a page's", () => {
    const after = (head: string) =>
      keepLists(
        [prose, ["furniture", head] as const, ...days].map(([role, text], n) => ({
          n,
          last: n,
          text,
          role,
          stage: n === 0 ? "within" : "after",
          blankBefore: true,
          blankAfter: true,
          indent: 0,
          why: "",
          sure: 0.9,
        })),
      ).map(({ role }) => role);
    expect(after("The Alder Players on tour:")).toEqual(Array(5).fill("body"));
    expect(after("Read more:").slice(1)).toEqual(Array(4).fill("furniture"));
  });

  it("keeps no two lines, and none that follow a line of the page", () => {
    expect(settled(keepLists, prose, ...days.slice(1))).toEqual(["body", "furniture", "furniture"]);
    expect(settled(keepLists, ["furniture", "Most read"], ...days)).toEqual(Array(4).fill("furniture"));
  });
});

describe("keepLede", () => {
  it("leaves the sentence under a dek without a stop to the copy", () =>
    expect(
      settled(
        keepLede,
        ["headline", "Outlook dim for the baths"],
        ["dek", "Chances of a second pool are small, says council"],
        ["dek", "It is ten years since the mayor said the town would never pay for two of them."],
        prose,
        prose,
      ),
    ).toEqual(["headline", "dek", "body", "body", "body"]));

  it("leaves two sentences in a row, or two titles, to the dek", () => {
    const head = ["headline", "Outlook dim for the baths"] as const;
    const title = ["dek", "Chances of a second pool are small, says council"] as const;
    const rest = Array.from({ length: 7 }, () => prose);
    expect(settled(keepLede, head, title, title, ...rest).slice(0, 3)).toEqual(["headline", "dek", "dek"]);
  });
});

describe("a column's name under the headline", () => {
  it("is no picture credit", () =>
    expect(settled(heedCredits, ["headline", "A tax that works"], ["credit", "Money Matters"], prose)).toEqual([
      "headline",
      "furniture",
      "body",
    ]));

  it("stays a credit where it is a photographer's or an agency's name, or a caption stands by", () => {
    const of = (...under: readonly Short[]): readonly Role[] =>
      settled(heedCredits, ["headline", "A tax that works"], ...under, prose);
    expect(of(["credit", "Ruth Calder"])[1]).toBe("credit");
    expect(of(["credit", "Getty Images"])[1]).toBe("credit");
    expect(of(["credit", "Vik Museum"], ["caption", "The old mill at dusk"])[1]).toBe("credit");
  });
});

it("sets the labels of a newspaper archive aside, and takes no notice of copyright for a byline", () => {
  const lines: readonly Short[] = [
    ["headline", "Baths to open again"],
    ["byline", "Copyright The Vik Gazette"],
    ["body", "ABSTRACT"],
    prose,
    ["subhead", "Full text"],
    prose,
  ];
  expect(settled(heedNeighbours, ...lines)).toEqual([
    "headline",
    "furniture",
    "furniture",
    "body",
    "furniture",
    "body",
  ]);
});
