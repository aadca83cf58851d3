import { describe, expect, test } from "vitest";
import type { SetAside } from "../../../core/story/provenance.ts";
import { aStory, paragraph, picture } from "../../testing/a-story.ts";
import { blockId } from "../../../core/story/story.ts";
import { asRead, isReadable, segmentsOf, stretchOfLines } from "./wire-segments.ts";

const aside = (id: string, text: string, after?: string): SetAside => ({
  id,
  text,
  role: "furniture",
  why: "",
  from: {},
  sure: 1,
  ...(after === undefined ? {} : { after: blockId(after) }),
});

const story = aStory({
  headline: { text: "Ferry aground" },
  body: [
    paragraph(1, "A ferry ran aground."),
    picture(2, "The ferry at Holm.", "Ada Marsh"),
    paragraph(3, "All safe."),
  ],
});
const asides = [aside("s1", "Share this"), aside("s2", "Read more", "b2")];

describe("the original", () => {
  test("shows which of its stretches became what", () => {
    const text = "Share this\nFerry aground\nA ferry ran aground.\nThe ferry at Holm. Ada Marsh\nRead more\nAll safe.";
    const { segments } = segmentsOf(text, story, asides);
    expect(segments.map(({ id, kind, from, to }) => `${kind} ${id}: ${text.slice(from, to)}`)).toEqual([
      "aside s1: Share this",
      "block headline: Ferry aground",
      "block b1: A ferry ran aground.",
      "block b2/caption: The ferry at Holm.",
      "block b2/credit: Ada Marsh",
      "aside s2: Read more",
      "block b3: All safe.",
    ]);
  });

  test("that is no text stands as it was read, with what was set aside in its place", () => {
    const { text, segments } = asRead(story, asides);
    expect(segments.map(({ id }) => id)).toEqual(["headline", "s1", "b1", "b2/caption", "b2/credit", "s2", "b3"]);
    expect(segments.map(({ from, to }) => text.slice(from, to)).join("\n\n")).toBe(text);
  });

  test.each([
    ["NORTHPORT, May 3 – A ferry ran aground.\r\nAll safe.\t\n", true],
    ["PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000!\u0000\ufffd\ufffd", false],
    [`Content-Transfer-Encoding: base64\n\n${`${"QWxsIHNhZmUu".repeat(6)}\n`.repeat(40)}`, false],
    ["", true],
  ])("%j is readable: %j", (text, readable) => {
    expect(isReadable(text)).toBe(readable);
  });

  test("lines count from 1, whatever ends them", () => {
    const text = "one\r\ntwo\nthree";
    expect(text.slice(...stretchOfLines(text, [2, 2]))).toBe("two\n");
    expect(text.slice(...stretchOfLines(text, [2, 3]))).toBe("two\nthree");
  });
});
