import { describe, expect, it } from "vitest";
import type { Story } from "../story/story.ts";
import { readSource } from "./read-source.ts";

const copy = `Ferry aground off Vik

VIK, May 3 (Harbour News) - A ferry with 84 people on board ran aground off Vik on Sunday.

"Nobody was hurt," said Eva Lind, the harbour master. She said it would be towed on Monday.`;

async function read(text: string, name = "copy.txt"): Promise<Story> {
  const { stories } = await readSource({ bytes: new TextEncoder().encode(text), name });
  const [story] = stories;
  if (story === undefined) throw new Error("no story");
  return story;
}
const hold = async (text: string, name?: string) => {
  const { embargo, status } = (await read(text, name)).meta;
  return [status, embargo];
};

describe("orders to hold a story", () => {
  it.each([
    ["E M B A R G O E D until 27 November 2026", "2026-11-27"],
    ["EMBARGO LIFTS 27 NOVEMBER 2026 AT 09:00 CET", "2026-11-27T09:00:00+01:00"],
    ["FOR RELEASE: 12:01 a.m. Friday, Nov. 27, 2026", "2026-11-27T00:01:00"],
    ["RELEASE TIME: 27 November 2026 0900 GMT", "2026-11-27T09:00:00+00:00"],
    ["SPERRFRIST: 27.11.2026, 00:01 Uhr", expect.stringContaining("27.11.2026")],
    ["SOUS EMBARGO jusqu'au 27 novembre 2026", "2026-11-27"],
    ["Advance for Friday, Nov. 27, and thereafter", expect.stringContaining("Nov. 27")],
    ["Please note: strict embargo 10am 27 November", expect.stringContaining("10am")],
    ["DO NOT PUBLISH BEFORE 00:01 NOV 27 2026", expect.any(String)],
    ["CHECK AGAINST DELIVERY - EMBARGOED UNTIL 8PM", expect.any(String)],
  ])("%s", async (line, embargo) => {
    expect(await hold(`${line}\n\n${copy}`)).toEqual(["embargoed", embargo]);
    expect((await read(`${line}\n\n${copy}`)).byline).toBeUndefined();
  });

  it("are heeded behind the copy, in a page, in a mail's subject and in a quotation", async () => {
    expect((await hold(`${copy}\n\nEDS: Embargoed until 12:01 a.m. Friday Nov 27.`))[0]).toBe("embargoed");
    expect(
      (
        await hold(`${copy}\n\nENDS\n\nNotes to editors: This release is embargoed until 00:01 on 27 November 2026.`)
      )[0],
    ).toBe("embargoed");
    const page = `<html><body><article><h1>Ferry aground</h1><p>EMBARGOED UNTIL 00:01 GMT FRIDAY 27 NOVEMBER 2026</p><p>A ferry with 84 people on board ran aground off Vik on Sunday, the harbour said.</p><p>Nobody was hurt, and the ferry is to be towed to the yard at Northport on Monday morning, she said.</p><p>It had left the quay minutes before, when the wind turned and its engines stopped.</p></article></body></html>`;
    expect(await hold(page, "page.html")).toEqual(["embargoed", "2026-11-27T00:01:00+00:00"]);
    const mail = (subject: string) =>
      `From: a@b.example\nTo: desk@c.example\nSubject: ${subject}\nDate: Sun, 22 Nov 2026 10:00:00 +0000\n\n${copy}`;
    expect((await hold(mail("Ferry plan - STRICT EMBARGO 00:01 Fri 27 Nov"), "mail.eml"))[0]).toBe("embargoed");
    expect((await hold(mail("[EMBARGO 27/11 00:01] Ferry plan"), "mail.eml"))[0]).toBe("embargoed");
    expect(
      (
        await hold(
          `# Ferry aground\n\n> **EMBARGOED** until 27 November 2026 00:01\n\nA ferry ran aground off Vik on Sunday.`,
          "a.md",
        )
      )[0],
    ).toBe("embargoed");
  });

  it("that withdraw a story kill it", async () => {
    expect((await hold(`STORY REMOVED: BC-Ferry\n\n${copy}`))[0]).toBe("killed");
  });

  it.each([
    "The arms embargo on the country was extended until 2027, ministers said on Friday.",
    "For release of the hostages, the group demands 2 million.",
    "FOR IMMEDIATE RELEASE",
    "The film will be released on Friday, 27 November.",
    "Officials had embargoed grain for a decade, the paper wrote.",
  ])("are not what a story tells: %s", async (line) => {
    expect((await hold(`${copy}\n\n${line}`))[1]).toBeUndefined();
    expect((await hold(`${line}\n\n${copy}`))[1]).toBeUndefined();
  });
});
