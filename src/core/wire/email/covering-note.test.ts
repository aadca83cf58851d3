import { describe, expect, it } from "vitest";
import { coveringNote, opensWithHeadline } from "./covering-note.ts";

const copy = [
  "Harbour sold after ten years",
  "By Ann Lee",
  "NORTHPORT (HN) — The council said on Monday that it would sell the harbour to a company from the south of the country.",
  "The mayor said that the port had an owner again after ten long years, and that nobody would lose work over it.",
];

describe("coveringNote", () => {
  it.each([
    [
      "a greeting, a letter and a name",
      ["Hi desk,", "Please find my story for tomorrow below. Pics to follow.", "Thanks,", "Ann"],
    ],
    [
      "thanks and the name in one paragraph",
      ["Hello Cy,", "Here's the harbour piece as discussed.", "Best wishes,\nAnn Lee"],
    ],
    ["no closing", ["Dear all,", "Copy below, 400 words. Call me with any questions."]],
    ["greeting and letter on one line", ["Hi Cy, please find my copy below, as agreed."]],
    [
      "a line that says where the copy begins",
      ["This is for the weekend, let me know if you need more.", "--- STORY BEGINS ---"],
    ],
    ["a line that says so, and thanks under it", ["Hi desk,", "Story below.", "Thanks,\nAnn"]],
    ["a rule", ["Morning,", "The council sat until two, so this is late. Sorry about that.", "-----"]],
  ])("knows %s", (_, note) => {
    expect(coveringNote([...note, ...copy])?.copyFrom).toBe(note.length);
  });

  it("takes no copy for a note", () => {
    expect(coveringNote(copy)).toBeUndefined();
    expect(
      coveringNote(["Dear Lord is the name of a horse that won on Sunday, and its owner is glad of it.", ...copy]),
    ).toBeUndefined();
    expect(coveringNote(["Thanks to all who came, the mayor said.", ...copy])).toBeUndefined();
  });

  it("leaves a mail that is nothing but a letter", () => {
    expect(coveringNote(["Hi desk,", "I will file at six.", "Thanks,", "Ann"])).toBeUndefined();
  });

  it("knows a headline of the copy's own", () => {
    expect(opensWithHeadline(copy)).toBe(true);
    expect(opensWithHeadline(copy.slice(2))).toBe(false);
  });
});
