import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineRoles } from "../../story/provenance.ts";
import { labelLines } from "./label-lines.ts";

const roles = (text: string) => labelLines(text).map(({ role }) => role);

/** A page as it comes off the clipboard: navigation, head, picture, prose with an inserted link, foot. */
const page = `Home
News
Sport
Weather
Subscribe

Alder council votes to reopen the old swimming baths after ten years

Campaigners sang outside the town hall as the plan was passed by a single vote.

By Ruth Calder

March 4, 2025 4:12 pm

Share
Facebook
Twitter
Email

Councillor Leila Haddad speaks outside the Alder baths on Tuesday. (Ilya Marsh/Alder Coast News)

ALDER (ACN) — The town council voted on Tuesday to spend 2.4 million crowns on reopening the swimming baths, which have stood empty since a boiler failed ten years ago.

The plan passed by 11 votes to 10 after a debate that ran past midnight. Councillors who opposed it said that the money was needed for roads.

“This is a town by the sea where half the children cannot swim,” said councillor Leila Haddad, who has led the campaign since 2019.

READ MORE: Alder school wins prize for its garden

The baths were built in 1931 and once drew visitors from the whole county. The county's heritage office listed the building last year, which made it eligible for a grant.

What happens next

Work is to begin in the autumn and to last about 18 months, the council's engineer, Tomas Lind, told the meeting.

Ticket prices have not been set. Haddad said that children under 12 should swim free.

Related Topics
Alder
Swimming
Comments
Sign up for our newsletter
© 2025 Alder Coast News. All rights reserved.`;

describe("labelLines", () => {
  const labelled = labelLines(page);
  const roleOf = (start: string) => labelled.find(({ text }) => text.startsWith(start))?.role;

  it.each([
    ["Home", "furniture"],
    ["Subscribe", "furniture"],
    ["Alder council votes", "headline"],
    ["Campaigners sang", "dek"],
    ["By Ruth Calder", "byline"],
    ["March 4, 2025", "published"],
    ["Facebook", "furniture"],
    ["Councillor Leila Haddad speaks", "caption"],
    ["ALDER (ACN)", "body"],
    ["“This is a town", "body"],
    ["READ MORE", "furniture"],
    ["What happens next", "subhead"],
    ["Ticket prices", "body"],
    ["Related Topics", "furniture"],
    ["Comments", "furniture"],
    ["© 2025", "furniture"],
  ])("labels “%s…” as %s", (start, role) => {
    expect(roleOf(start)).toBe(role);
  });

  it("finds the credit at a caption's end and the dateline at the head of the prose", () => {
    const inline = (start: string) => labelled.find(({ text }) => text.startsWith(start))?.inline;
    expect(inline("Councillor Leila Haddad speaks")).toEqual({ credit: "Ilya Marsh/Alder Coast News" });
    expect(inline("ALDER (ACN)")).toEqual({ dateline: "ALDER (ACN) —" });
  });

  it("gives a reason and a confidence for every line", () => {
    for (const { why, sure } of labelled) {
      expect(why.length).toBeGreaterThan(5);
      expect(sure).toBeGreaterThan(0);
      expect(sure).toBeLessThanOrEqual(1);
    }
  });

  it("does not hang on blank lines", () => {
    const dense = page.replace(/\n\n+/gu, "\n");
    expect(roles(dense).filter((role) => role === "body")).toHaveLength(
      roles(page).filter((role) => role === "body").length,
    );
    expect(roles(dense)).toContain("headline");
  });

  it("counts lines as an editor does, whatever ends them", () => {
    const numbers = labelLines("One line of copy.\r\n\r\nAnother line of copy.\r\n").map(({ n }) => n);
    expect(numbers).toEqual([1, 3]);
    expect(labelLines("One.\rTwo.\u2028Three.").map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  it("calls one of two equal captions the duplicate and what stands between the credit", () => {
    const caption = "The Alder baths stand empty behind a fence on March 4, 2025.";
    const text = page.replace(/Councillor Leila Haddad speaks.*\n/u, `${caption}\nAlder Coast News\n\n${caption}\n`);
    const found = labelLines(text).filter(({ role }) => ["caption", "credit", "duplicate-caption"].includes(role));
    expect(found.map(({ role }) => role)).toEqual(["caption", "credit", "duplicate-caption"]);
  });

  it("answers nothing for nothing", () => {
    expect(labelLines("")).toEqual([]);
    expect(labelLines(" \n\t\n\u00a0")).toEqual([]);
  });

  it("labels every line that is not blank, of whatever text", () => {
    const words = fc.constantFrom(
      "By",
      "Ann Lee",
      "said",
      "the",
      "(AP)",
      "—",
      "MORE",
      "©",
      "2019",
      "http://a.example",
      "“",
      "\u00a0",
      "é",
      "🎉",
      "1.",
      "•",
      "Photo:",
    );
    const line = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(" "));
    const text = fc
      .array(fc.oneof(line, fc.string({ maxLength: 60 })), { maxLength: 25 })
      .map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, (copy) => {
        const found = labelLines(copy);
        const numbers = found.map(({ n }) => n);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        for (const { text: words, role, inline } of found) {
          expect(words.trim()).toBe(words);
          expect(words).not.toBe("");
          expect(lineRoles).toContain(role);
          if (inline?.dateline !== undefined) expect(role).toBe("body");
          if (inline?.credit !== undefined) expect(["caption", "duplicate-caption"]).toContain(role);
        }
        // One headline, though it may be broken over lines.
        const headline = found.flatMap(({ role }, index) => (role === "headline" ? [index] : []));
        expect((headline.at(-1) ?? 0) - (headline[0] ?? 0)).toBe(Math.max(headline.length - 1, 0));
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
