import { expect, test } from "vitest";
import { richBuilder } from "./document/rich-builder.ts";
import { isSafeLink } from "./safe-link.ts";

test.each(["https://example.org/a", "mailto:desk@example.org", "/news", "#top", "www.example.org", "tel:+4712345678"])(
  "%s may stand in a story",
  (href) => expect(isSafeLink(href)).toBe(true),
);

test.each(["javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "vbscript:x", "data:text/html,x"])(
  "%s may not",
  (href) => expect(isSafeLink(href)).toBe(false),
);

test("a Word, RTF or Markdown file keeps the words of a link that runs, and not its address", () => {
  const out = richBuilder();
  out.add("Read on", { bold: true, italic: false, href: "javascript:alert(1)" });
  expect(out.done()).toEqual({ text: "Read on", marks: [{ type: "bold", from: 0, to: 7 }] });
});
