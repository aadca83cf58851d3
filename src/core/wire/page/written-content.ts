import type { NewBlock } from "../../story/make-story.ts";
import { type DocContent, type DocItem, type DocParagraph, type DocRole } from "../document/doc-content.ts";
import { withoutLetter } from "../document/without-letter.ts";
import { roleOfStyle } from "../document/style-role.ts";
import { plain, type RichText } from "../../story/text.ts";
import type { Resolve } from "./page-address.ts";
import { bodyBlocks } from "./page-blocks.ts";
import type { PageItem, PageLine } from "./page-lines.ts";
import { attribute, type PageElement } from "./page-node.ts";
import type { JudgedPage } from "./page-story.ts";
import { pictureSource } from "./picture-source.ts";
import { isWritten } from "./settle-document.ts";
import { sizeOf } from "./titles-of-document.ts";
import type { PageView } from "./view-page.ts";
import { blockWithWholeLinks } from "./whole-links.ts";
import { elementPath } from "./element-path.ts";

/** Of the lines so many at least are a word processor's own; the others are its headings, lists and cells. */
const mostly = 0.8;

/**
 * What was written in a word processor or in its mail and copied from there, as the paragraphs of its file: nothing in it is
 * a page's. Nothing where something round it is. `headline`: the line that is known to be it.
 */
export function writtenContent(view: PageView, headline = -1): Pick<DocContent, "items" | "around"> | undefined {
  const known = new Map<PageElement, boolean>();
  const shown = view.lines.filter(({ hidden }) => !hidden);
  const written = shown.filter(({ block }) => isWritten(block, known));
  if (written.length === 0 || written.length < shown.length * mostly) return undefined;
  if (!shown.every((line) => isWritten(line.block, known) || isPartOfDocument(line))) return undefined;
  const placed = bodyBlocks(allAsBody(view));
  if (placed.some(({ block }) => block.kind === "embed")) return undefined;
  const items: { readonly at: number; readonly items: readonly DocItem[] }[] = [];
  for (const { block, item, source } of placed) {
    const made = itemsOf(blockWithWholeLinks(block, view.resolve), view.items[item], source.from.path ?? "");
    const isHeadline = headline >= 0 && view.items[item] === view.lines[headline];
    items.push({ at: item, items: isHeadline ? made.map(asHeadline) : made });
  }
  view.items.forEach((item, at) => {
    const picture = pictureOf(item, view.resolve);
    if (picture !== undefined) items.push({ at, items: [picture] });
  });
  return withoutLetter(items.toSorted((a, b) => a.at - b.at).flatMap((one) => one.items));
}

/** Headings, items and cells have no class of the word processor's; a paragraph in a style of the newsroom's has its name. */
const isPartOfDocument = ({ block }: PageLine): boolean =>
  /^(?:h[1-6]|li|td|th|caption)$/u.test(block.tag) || roleOfStyle(attribute(block, "class")) !== undefined;

/** Every line that is shown, as copy. */
function allAsBody(view: PageView): JudgedPage {
  const roles = view.lines.map(({ hidden }) => (hidden ? ("furniture" as const) : ("body" as const)));
  const [first, last] = [roles.indexOf("body"), roles.lastIndexOf("body")];
  return { view, chances: [], roles, headline: -1, dek: -1, first, last };
}

const asHeadline = (item: DocItem): DocItem =>
  item.kind === "table"
    ? item
    : { ...item, role: "headline", guess: { why: "taken for a headline by its look", sure: 0.75 } };

function itemsOf(block: NewBlock, item: PageItem | undefined, place: string): readonly DocItem[] {
  const paragraph = (text: RichText, more: Partial<DocParagraph> = {}): DocParagraph => ({
    kind: "paragraph",
    text,
    pictures: [],
    place,
    ...more,
  });
  switch (block.kind) {
    case "list":
      return block.items.map((text) => paragraph(text, { list: { ordered: block.ordered } }));
    case "table":
      return [{ kind: "table", header: block.header, rows: block.rows, place }];
    case "quote":
      return [paragraph(block.text, { role: "quote" })];
    case "paragraph":
    case "crosshead": {
      const line = item?.kind === "line" ? item : undefined;
      return [paragraph(block.text, { role: roleOf(line), size: sizeOf(line) })];
    }
    case "figure":
    case "embed":
      return [];
  }
}

const wordStyles: readonly (readonly [DocRole, RegExp])[] = [
  ["headline", /^MsoTitle/u],
  ["dek", /^MsoSubtitle/u],
  ["caption", /^MsoCaption/u],
  ["quote", /^Mso(?:Intense)?Quote/u],
];

function roleOf(line: PageLine | undefined): DocRole | undefined {
  if (line === undefined) return undefined;
  const named = attribute(line.block, "class");
  const level = /^h(?<level>[1-6])$/u.exec(line.block.tag)?.groups?.["level"];
  return (
    wordStyles.find(([, name]) => name.test(named))?.[0] ??
    (level === undefined ? roleOfStyle(named) : `heading-${Number(level)}`)
  );
}

function pictureOf(item: PageItem, resolve: Resolve): DocParagraph | undefined {
  if (item.kind !== "picture" || item.hidden) return undefined;
  const src = pictureSource(item.element);
  if (src === "") return undefined;
  const alt = attribute(item.element, "alt").trim();
  const picture = { src: resolve(src), ...(alt === "" ? {} : { alt }) };
  return { kind: "paragraph", text: plain(""), pictures: [picture], place: elementPath(item.element) };
}
