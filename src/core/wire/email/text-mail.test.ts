import { describe, expect, it } from "vitest";
import { textMail } from "./text-mail.ts";

const envelope = { subject: "ferry copy for sat", sender: "Cy Roe", sent: "2026-06-13T10:00:00+01:00" };
const read = (...paragraphs: readonly string[]) =>
  textMail(paragraphs.join("\n\n"), envelope, { name: "mail.eml", reader: "email" }, []).story;
const words = (story: ReturnType<typeof read>) =>
  story.body.map((block) => (block.kind === "paragraph" ? block.text.text : block.kind));

const headline = "Ferry crew honoured for rescue of kayakers";
const prose = [
  "Four ferry hands who pulled two kayakers from the Sula strait in a gale have been given medals by the county.",
  "“They went out when nobody else could,” said Marta Lund, the mayor of Alder, at a ceremony on Friday.",
] as const;
const forwarded =
  "---------- Forwarded message ---------\nFrom: Ann Harker <ann@alder.example>\nSubject: ferry copy\nTo: Cy Roe <cy@gale.example>";

describe("the copy of a mail", () => {
  it("has its own headline and byline, and neither sign-off nor signature", () => {
    const story = read(
      "Hi Bo, below is copy from Ann. Pics to follow.",
      forwarded,
      headline,
      "By Ann Harker",
      ...prose,
      "ends",
      "Ann Harker | Alder Coast News | 01632 960 004",
    );
    expect([story.headline?.text, story.byline]).toEqual([headline, "Ann Harker"]);
    expect(words(story)).toEqual(prose);
    const aside = story.setAside.map(({ text }) => text).join("\n");
    for (const taken of ["Pics to follow", "Forwarded message", "ends", "01632 960 004"])
      expect(aside).toContain(taken);
    expect(story.notes.map(({ message }) => message).join()).toContain("ferry copy");
    expect(story.provenance.every(({ from }) => from.lines === undefined)).toBe(true);
    expect(story.provenance.find(({ target }) => target === "headline")?.from.path).toBe("text/plain, line 8");
  });

  it("has the subject for a headline where it has none of its own", () => {
    expect(read(...prose)).toMatchObject({ headline: { text: envelope.subject }, byline: "Cy Roe" });
    expect(words(read(...prose))).toEqual(prose);
  });

  it("keeps a first sentence in the copy", () => {
    const brief = ["Police in Alder are looking for a man who stole a boat on Tuesday.", "Call Alder police on 101."];
    expect(words(read(...brief))).toEqual(brief);
  });

  it("keeps the columns of a table", () => {
    const table =
      "Team           P   W   D   L   Pts\nAlder         10   7   2   1    23\nSula          10   6   1   3    19";
    expect(words(read("Results of the week.", table))).toEqual(["Results of the week.", "table"]);
  });
});
