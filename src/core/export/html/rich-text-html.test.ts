import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import type { Mark, RichText } from "../../story/text.ts";
import { richTextHtml } from "./rich-text-html.ts";

describe("richTextHtml", () => {
  test("nests overlapping marks well", () => {
    const marks: readonly Mark[] = [
      { type: "bold", from: 0, to: 7 },
      { type: "italic", from: 4, to: 11 },
    ];
    expect(richTextHtml({ text: "one two three", marks })).toBe("<strong>one <em>two</em></strong><em> thr</em>ee");
  });

  test("keeps a link outermost, and only links to the web and to mail", () => {
    const link = (href: string): RichText => ({
      text: "here",
      marks: [
        { type: "bold", from: 0, to: 4 },
        { type: "link", from: 0, to: 4, href },
      ],
    });
    expect(richTextHtml(link("https://example.org/?a=1&b=2"))).toBe(
      '<a href="https://example.org/?a=1&amp;b=2"><strong>here</strong></a>',
    );
    for (const href of ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", " https://example.org"]) {
      expect(richTextHtml(link(href))).toBe("<strong>here</strong>");
    }
  });

  test("escapes markup and keeps the editor's own characters", () => {
    expect(richTextHtml({ text: "R&D <b> “10\u00a0km”\nnext" })).toBe("R&amp;D &lt;b&gt; “10\u00a0km”<br>next");
  });

  test("whatever the marks, a browser reads back the same words", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "<", "&", '"', "é", "😀", " ", "\n", "]]>"), maxLength: 20 });
    const marked = texts.chain((text) =>
      fc.record({
        text: fc.constant(text),
        marks: fc.array(
          fc.record({
            type: fc.constantFrom("bold" as const, "italic" as const),
            from: fc.nat(text.length),
            to: fc.nat(text.length),
          }),
          { maxLength: 5 },
        ),
      }),
    );
    fc.assert(
      fc.property(marked, (rich) => {
        expect(words(richTextHtml(rich))).toBe(rich.text);
      }),
      { numRuns: 500 },
    );
  });
});

interface Tree {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly Tree[];
}

function words(html: string): string {
  const read = (node: Tree): string =>
    node.nodeName === "br" ? "\n" : (node.value ?? (node.childNodes ?? []).map(read).join(""));
  return read(parseFragment(html));
}
