import { describe, expect, test } from "vitest";
import { paragraphsOf } from "./clean-paste.ts";
import { isParsable, pasteLimits } from "./scan-html.ts";

describe("HTML from elsewhere, judged before it is parsed", () => {
  test("a page of copy is fit", () => {
    expect(isParsable("<p>One<br>two</p><img src=a><ul><li>three</li></ul>".repeat(2_000))).toBe(true);
  });

  test("nested too deep, too many tags, too long: not fit", () => {
    expect(isParsable("<div>".repeat(pasteLimits.depth + 1))).toBe(false);
    expect(isParsable("<b></b>".repeat(pasteLimits.tags))).toBe(false);
    expect(isParsable("x".repeat(pasteLimits.html + 1))).toBe(false);
  });

  test("empty elements and what only looks like a tag do not count as depth", () => {
    expect(isParsable("<br>".repeat(5_000))).toBe(true);
    expect(isParsable("1 < 2 <3 ".repeat(5_000))).toBe(true);
  });

  test("a bomb of angle brackets is no tag, and is looked at once", () => {
    expect(isParsable("<".repeat(pasteLimits.html))).toBe(true);
    expect(isParsable("</".repeat(pasteLimits.html / 2))).toBe(true);
  });
});

describe("plain text as paragraphs", () => {
  test("an empty line ends a paragraph, a line end inside one is a space", () => {
    expect(paragraphsOf("One\ntwo.\n\n  Three.\r\n\r\n\r\nFour.")).toEqual(["One two.", "Three.", "Four."]);
  });

  test("without empty lines each line is a paragraph", () => {
    expect(paragraphsOf("A ferry ran aground on Sunday.\nNobody was hurt.\n“It is late,” she said.")).toHaveLength(3);
  });

  test("lines that a program wrapped are one paragraph", () => {
    const wrapped =
      "A ferry with 84 people on board ran aground off the\nharbor of Northport on Sunday afternoon and had to wait\nfor the tide before it could be\npulled free.";
    expect(paragraphsOf(wrapped)).toHaveLength(1);
  });

  test("a word keeps the space that it was copied with; in a field all is one line", () => {
    expect(paragraphsOf(" ferry ")).toEqual([" ferry "]);
    expect(paragraphsOf("One\n\nTwo", true)).toEqual(["One Two"]);
  });
});
