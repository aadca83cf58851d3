import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { arbitraryStory } from "../../../renderer/testing/arbitrary-story.ts";
import { makeStory, type NewBlock } from "../../story/make-story.ts";
import { plain } from "../../story/text.ts";
import { publishable } from "../publishable.ts";
import { frontMatter } from "./front-matter.ts";
import { markdownBody } from "./markdown-body.ts";

const story = (...blocks: readonly NewBlock[]) =>
  makeStory({
    body: blocks.map((block) => ({ block })),
    meta: {},
    origin: { name: "ferry.txt", reader: "plain-text" },
  });
const paragraph = (text: string): NewBlock => ({ kind: "paragraph", text: plain(text) });

interface Tree {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Tree[];
}

/** The words of a Markdown text as a reader of the page would see them. */
function words(markdown: string): string {
  const read = (node: Tree): string =>
    node.type === "break" ? "\n" : node.type === "html" ? "" : (node.value ?? (node.children ?? []).map(read).join(""));
  return read(fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }));
}

describe("markdownBody", () => {
  test.each([
    "1. not a list",
    "# not a heading",
    "- not a list",
    "> not a quote",
    "A *star*, an _underline_, a `tick`, a [bracket](x) and a <b>tag</b> &amp; an entity",
    "    four spaces",
    "```\nno code\n```",
    "---",
    "| no | table |",
    "https://example.org/_a_",
    "{{< figure >}} {% include x %} {# comment #} {{ site.title }}",
    "***",
    "+ plus",
    "~~struck~~ ![image](x)",
    "C:\\temp\\*",
  ])("%j is shown as it was typed", (text) => {
    expect(words(markdownBody(story(paragraph(text)), "html")).trim()).toBe(text.trim().replace(/\n/gu, "\n"));
  });

  test("no template tag of Hugo, Jekyll or Eleventy comes out of the copy", () => {
    const units = fc.constantFrom("{", "}", "%", "#", "<", ">", "a", " ", "\\", "\n");
    fc.assert(
      fc.property(fc.string({ unit: units, maxLength: 30 }), (text) => {
        const figure: NewBlock = {
          kind: "figure",
          figure: { src: "a.jpg", alt: text, caption: plain(text), credit: text },
        };
        for (const form of ["html", "hugo-shortcode"] as const) {
          const markdown = markdownBody(publishable(story(paragraph(text), figure)), form);
          const copy =
            form === "html" ? markdown : markdown.replace(/\{\{< figure(?: \w+="(?:\\"|[^"])*")+ >\}\}/gu, "");
          expect(copy).not.toMatch(/\{\{|\{%|\{#|%\}|\}\}/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a picture of Hugo’s is read as Markdown in caption and attribution, as it stands elsewhere", () => {
    const rich = { text: 'A *star*, "Big" <red> ~~d~~ \\', marks: [{ type: "bold", from: 0, to: 1 }] } as const;
    const figure: NewBlock = {
      kind: "figure",
      figure: { src: "a.jpg", alt: 'A *star*, "Big" {{ \\', caption: rich, credit: "Ana *R*" },
    };
    expect(markdownBody(story(figure), "hugo-shortcode").trim()).toBe(
      '{{< figure src="a.jpg" alt="A *star*, \\"Big\\" {{ \\ " caption="**A** &#42;star&#42;, \\"Big\\" &#60;red> &#126;&#126;d&#126;&#126; &#92;" attr="Ana &#42;R&#42;" >}}',
    );
  });

  test("every word of a generated story is shown, in order", () => {
    fc.assert(
      fc.property(arbitraryStory, (any) => {
        const clean = publishable(any);
        const expected = clean.body
          .flatMap((block) => {
            if (block.kind === "list") return block.items.map(({ text }) => text);
            if (block.kind === "table") return block.rows.flat().map(({ text }) => text);
            return "text" in block && typeof block.text === "object" ? [block.text.text] : [];
          })
          .join("");
        const body = clean.body.filter(({ kind }) => kind !== "figure" && kind !== "embed");
        const { dateline: _, ...undated } = clean;
        const letters = (text: string): string => text.replace(/\s+/gu, "");
        expect(letters(words(markdownBody({ ...undated, body }, "html")))).toBe(letters(expected));
      }),
      { numRuns: 300 },
    );
  });

  test("Hugo's shortcode holds caption and credit apart", () => {
    const figure: NewBlock = {
      kind: "figure",
      figure: { src: "ferry.jpg", alt: 'A "ferry"', caption: plain("The ferry."), credit: "Ana Ruiz" },
    };
    expect(markdownBody(story(figure), "hugo-shortcode").trim()).toBe(
      '{{< figure src="ferry.jpg" alt="A \\"ferry\\"" caption="The ferry." attr="Ana Ruiz" >}}',
    );
  });
});

describe("frontMatter", () => {
  test("any headline comes back from YAML as it is", () => {
    const headlines = ['Yes: it\'s "on"', "no", "2026-03-02", "- dash", "#hash", "emoji 😀: ok", "{{ x }}", "a\u2028b"];
    for (const headline of headlines) {
      const made = makeStory({
        headline: plain(headline),
        body: [],
        meta: { keywords: ["no", "3"] },
        origin: { name: "x", reader: "x" },
      });
      const [, yaml = ""] = frontMatter(made, "2026-03-02T12:00:00Z").split("---\n");
      expect(parse(yaml)).toMatchObject({
        title: headline.replace("\u2028", " "),
        tags: ["no", "3"],
        date: "2026-03-02T12:00:00Z",
        draft: true,
      });
    }
  });

  test("has the day of a story that names no hour, and the hour of one that does", () => {
    const dated = (published: string) =>
      frontMatter(
        makeStory({ body: [], meta: { published }, origin: { name: "x", reader: "x" } }),
        "2026-03-02T12:00:00Z",
      );
    expect(dated("2026-02-28")).toContain('date: "2026-02-28"\n');
    expect(dated("2026-02-28T06:30:00Z")).toContain('date: "2026-02-28T06:30:00Z"\n');
    expect(dated("Saturday")).toContain('date: "2026-03-02T12:00:00Z"\n');
  });
});
