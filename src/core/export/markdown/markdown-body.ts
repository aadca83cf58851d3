import type { BlockContent, DefinitionContent, PhrasingContent, RootContent, TableRow } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown, type Unsafe } from "mdast-util-to-markdown";
import type { BodyBlock, Figure, Story, Table } from "../../story/story.ts";
import { onOneLine, type Mark, plain, type RichText } from "../../story/text.ts";
import { order, tidyMarks } from "../../story/tidy-marks.ts";
import { figureHtml, isPictureAddress } from "../html/figure-html.ts";
import { isPublicLink } from "../html/rich-text-html.ts";
import { datelineDash } from "../dateline-dash.ts";

/** How the target writes a picture: as HTML, which Jekyll and Eleventy pass through, or as Hugo's shortcode. */
export type FigureForm = "html" | "hugo-shortcode";

/** The body of a story, already made publishable, as GitHub-flavoured Markdown. */
export function markdownBody({ body, dateline }: Story, form: FigureForm): string {
  const first = body.findIndex(({ kind }) => kind === "paragraph");
  const blocks = body.flatMap((block, index) =>
    markdownBlocks(
      block,
      form,
      index === first && dateline !== undefined ? `${dateline.text}${datelineDash(dateline)}` : "",
    ),
  );
  if (dateline !== undefined && first < 0)
    blocks.unshift({ type: "paragraph", children: [{ type: "text", value: dateline.text }] });
  return unsafeAsEntities(written(blocks));
}

const written = (children: RootContent[]): string =>
  toMarkdown(
    { type: "root", children },
    {
      extensions: [gfmTableToMarkdown(), { unsafe }],
      bullet: "-",
      emphasis: "_",
      fences: true,
      listItemIndent: "one",
      rule: "-",
      resourceLink: true,
    },
  );

/**
 * `{{`, `{%` and `{#` are tags to Hugo, Jekyll and Eleventy wherever they stand, and tildes strike words out there: all
 * of them are escaped …
 */
const unsafe: Unsafe[] = ["{", "}", "~"].map((character) => ({ character, inConstruct: "phrasing" }));

/** … and then made entities, which leaves none at all, because those tags know no backslash. */
const unsafeAsEntities = (markdown: string): string =>
  markdown.replace(/\\([{}~])/gu, (_, sign: string) => entity(sign));

const entity = (sign: string): string => `&#${sign.charCodeAt(0)};`;

/** The same in HTML, where an entity does it. */
const withoutBraces = (html: string): string => html.replace(/[{}\\]/gu, entity);

/** A text on one line as Markdown without any backslash: for a place inside quotes. */
const inlineMarkdown = (text: RichText): string =>
  written([paragraph(oneLine(text))])
    .trim()
    .replace(/\\([!-/:-@[-`{-~])/gu, (_, sign: string) => entity(sign))
    .replace(/\\/gu, entity);

function markdownBlocks(block: BodyBlock, form: FigureForm, opening: string): RootContent[] {
  switch (block.kind) {
    case "paragraph":
      return [
        {
          type: "paragraph",
          children: [...(opening === "" ? [] : [{ type: "text" as const, value: opening }]), ...phrasing(block.text)],
        },
      ];
    case "crosshead":
      return [
        {
          type: "heading",
          depth: 2,
          children: phrasing({ ...block.text, text: block.text.text.replace(/\n/gu, " ") }),
        },
      ];
    case "quote":
      return [{ type: "blockquote", children: [{ type: "paragraph", children: phrasing(block.text) }] }];
    case "list":
      return [
        {
          type: "list",
          ordered: block.ordered,
          spread: false,
          children: block.items.map((item) => ({ type: "listItem", spread: false, children: [paragraph(item)] })),
        },
      ];
    case "table":
      return tableBlock(block);
    case "embed":
      return [
        paragraph({
          text: block.text?.trim() || block.url,
          marks: [{ type: "link", from: 0, to: (block.text?.trim() || block.url).length, href: block.url }],
        }),
      ];
    case "figure":
      return figureBlock(block.figure, form);
  }
}

const paragraph = (text: RichText): BlockContent & DefinitionContent =>
  ({ type: "paragraph", children: phrasing(text) }) as BlockContent & DefinitionContent;

/** Markdown tables always have a head; a table without one gets an empty head, so that no row is turned into it. */
function tableBlock({ header, rows }: Table): RootContent[] {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (row: readonly RichText[]): TableRow => ({
    type: "tableRow",
    children: Array.from({ length: width }, (_, at) => ({
      type: "tableCell",
      children: phrasing(oneLine(row[at] ?? { text: "" })),
    })),
  });
  return [{ type: "table", children: [...(header ? [] : [line([])]), ...rows.map(line)] }];
}

const oneLine = (rich: RichText): RichText => ({ ...rich, text: rich.text.replace(/\n/gu, " ") });

function figureBlock(figure: Figure, form: FigureForm): RootContent[] {
  const { src, alt = "", decorative, caption = { text: "" }, credit = "" } = figure;
  if (form === "html" || src === undefined || !isPictureAddress(src))
    return [{ type: "html", value: withoutBraces(figureHtml(figure)) }];
  // Inside its quotes Hugo looks for no tags; caption and attribution it reads as Markdown, the rest as it stands.
  const attributes = [
    attribute("src", src),
    attribute("alt", decorative === true ? "" : onOneLine(alt)),
    attribute("caption", inlineMarkdown(caption)),
    attribute("attr", inlineMarkdown(plain(credit))),
  ];
  return [{ type: "html", value: `{{< figure${attributes.join("")} >}}` }];
}

/** Hugo knows one escape in quotes, that of the quote itself; a backslash at the end would be one. */
const attribute = (name: string, value: string): string =>
  value.trim() === "" ? "" : ` ${name}="${value.replaceAll('"', '\\"').replace(/\\$/u, "\\ ")}"`;

/** Text with marks as phrasing nodes: nested in one order, links only to the web and to mail. */
function phrasing(rich: RichText): PhrasingContent[] {
  const marks = tidyMarks(rich).filter((mark) => mark.type !== "link" || isPublicLink(mark.href));
  return nest(rich.text, 0, rich.text.length, marks, order);
}

function nest(
  text: string,
  from: number,
  to: number,
  marks: readonly Mark[],
  kinds: readonly Mark["type"][],
): PhrasingContent[] {
  const [kind, ...inner] = kinds;
  if (kind === undefined) return plainNodes(text.slice(from, to));
  const nodes: PhrasingContent[] = [];
  let at = from;
  for (const mark of marks) {
    if (mark.type !== kind || mark.to <= from || mark.from >= to) continue;
    // Spaces at the ends stay outside: a delimiter beside a space opens or closes nothing.
    const [start, end] = withoutSpaces(text, Math.max(mark.from, at), Math.min(mark.to, to));
    if (start >= end) continue;
    nodes.push(...nest(text, at, start, marks, inner), markNode(mark, nest(text, start, end, marks, inner)));
    at = end;
  }
  return [...nodes, ...nest(text, at, to, marks, inner)];
}

function withoutSpaces(text: string, from: number, to: number): readonly [number, number] {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return [start, Math.max(start, from + words.trimEnd().length)];
}

function markNode(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  if (mark.type === "link") return { type: "link", url: mark.href, children };
  return { type: mark.type === "bold" ? "strong" : "emphasis", children };
}

const plainNodes = (text: string): PhrasingContent[] =>
  text
    .split("\n")
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: "break" as const }]),
      ...(line === "" ? [] : [{ type: "text" as const, value: line }]),
    ]);
