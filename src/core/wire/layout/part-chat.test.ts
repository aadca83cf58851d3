import { describe, expect, it } from "vitest";
import { labelLines } from "./label-lines.ts";
import { bodyInShort as bodyOf, readPasted as read } from "../testing/read-pasted.ts";

const copy = `Firefighters are tackling a blaze at a scrapyard in Marsh Lane, Weldham.

Six engines were called just after 1pm and residents have been told to keep windows shut.`;

describe("copy that came in a chat", () => {
  it.each([
    ["[12/03/2024, 14:02:11] ", ""],
    ["[14:02, 12/03/2024] ", ""],
    ["12.03.24, 14:02 - ", ""],
    ["[2:02 PM] ", ""],
  ])("%s", async (stamp) => {
    const said = ["have you got anything on the fire yet", copy, "pic to follow"];
    const story = await read(
      said.map((words, index) => `${stamp}${index === 0 ? "Tom" : "Priya Nair"}: ${words}`).join("\n"),
    );
    expect(bodyOf(story)).toEqual(copy.split("\n\n"));
    expect(story.setAside).toHaveLength(2);
    expect(story.setAside[0]?.text).toContain("have you got anything");
  });

  it("stays whole where nothing in it is copy", async () => {
    const story = await read("[14:02] Tom: any news?\n[14:03] Priya: not yet\n[14:09] Tom: ok");
    expect([story.headline?.text, ...bodyOf(story), ...story.setAside.map(({ text }) => text)].join(" ")).toContain(
      "not yet",
    );
  });

  it("leaves a live blog alone", async () => {
    const story = await read(
      `Storm live\n\n14:10 - Trains: all cancelled north of Vik, the railway says.\n\n14:02 - Ferry: the harbour is shut until Monday, its master says.`,
    );
    expect([...bodyOf(story), story.headline?.text].join(" ")).toContain("14:10");
  });

  it("has every line in its place, whoever said it", async () => {
    const text = `Priya Nair 14:06
Here's the copy:
Council to sell car park
The council is to sell the Quay Street car park to a hotel chain for £2.1m, its cabinet agreed on Tuesday.
Tom Birch 14:09
thanks, any reaction from traders?`;
    const story = await read(text);
    expect(story.headline?.text).toBe("Council to sell car park");
    expect(bodyOf(story)).toHaveLength(1);
    expect(story.setAside.map((aside) => aside.text)).toEqual([
      "Priya Nair 14:06",
      "Here's the copy:",
      "Tom Birch 14:09",
      "thanks, any reaction from traders?",
    ]);
    expect(labelLines(text).map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(labelLines(`[14:02] Tom: any news?\n[14:05] Priya:\n${copy}`)).toHaveLength(4);
  });
});
