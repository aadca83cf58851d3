import { describe, expect, it } from "vitest";
import { endOfCopy } from "./end-of-copy.ts";

const copy = [
  "The council said on Monday that it would sell the harbour to a company.",
  "The mayor said that the port had an owner again after ten long years.",
];

describe("endOfCopy", () => {
  it("ends copy at its mark when words follow", () => {
    expect(endOfCopy([...copy, "ENDS", "The harbour was built in 1860."])?.from).toBe(2);
    expect(endOfCopy([...copy, "- ENDS -", "Call Bo Chan on 555 0101."])?.from).toBe(2);
    expect(endOfCopy([...copy, "###", "About the council"])?.from).toBe(2);
  });

  it("ends copy at the heading of the notes, without a mark", () => {
    for (const heading of [
      "Notes to editors",
      "NOTES TO EDITORS:",
      "Note to Editors",
      "**Editor’s notes**",
      "Media contact:",
    ])
      expect(endOfCopy([...copy, heading, "The harbour was built in 1860."])?.from).toBe(2);
  });

  it("leaves a digest, in which one story follows the other", () => {
    const second = [
      "WESTPORT (HN) — A ferry ran aground on Sunday and nobody was hurt.",
      "It was towed in at noon by two tugs.",
    ];
    expect(endOfCopy([...copy, "###", ...second, "###", ...second])).toBeUndefined();
  });

  it("does not end what has not begun, nor at words that only speak of an end", () => {
    expect(endOfCopy(["Harbour sold", "ENDS", ...copy])).toBeUndefined();
    expect(endOfCopy([...copy, "The notes to editors were lost.", "And so it ends."])).toBeUndefined();
  });
});
