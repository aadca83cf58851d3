import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wantsMoreFonts } from "./more-fonts.ts";

const story = (text: string, more: object = {}): object => ({
  story: { body: [{ kind: "paragraph", text: { text, ...more } }] },
});

describe("the fonts of the first frame", () => {
  it("are enough for western letters, signs and quotation marks", () => {
    expect(wantsMoreFonts(undefined)).toBe(false);
    expect(wantsMoreFonts(story("“Müller’s café” – 20 € … São Paulo — ½"))).toBe(false);
  });

  it.each(["Łódź", "Erdoğan", "Москва", "Αθήνα", "Đoković"])("are not enough for %s", (name) => {
    expect(wantsMoreFonts(story(`A bus in ${name} stopped.`))).toBe(true);
  });

  it("are not enough for slanted words, in the story or in a change of it, nor for a quotation", () => {
    expect(wantsMoreFonts(story("Titanic", { marks: [{ type: "italic", from: 0, to: 7 }] }))).toBe(true);
    expect(wantsMoreFonts({ steps: [{ stepType: "addMark", mark: { type: "italic" } }] })).toBe(true);
    expect(wantsMoreFonts({ story: { body: [{ kind: "quote", text: "No comment." }] } })).toBe(true);
  });

  it("are the faces of the letters that the question passes", () => {
    const ranges = [...readFileSync("src/renderer/styles/fonts.css", "utf8").matchAll(/unicode-range:\s*([^;]+);/gu)];
    expect(ranges.length).toBe(2);
    for (const [, list = ""] of ranges)
      for (const range of list.split(",")) {
        const ends = range.trim().slice(2).split("-");
        for (const end of ends) {
          const letter = String.fromCodePoint(Number.parseInt(end, 16));
          if (!/\p{M}/u.test(letter)) expect([end, wantsMoreFonts(story(letter))]).toEqual([end, false]);
        }
      }
  });
});
