import { attribute, below, childrenOf, textIn, type XmlElement } from "../xml/element.ts";
import { roleOf } from "./element-roles.ts";
import { captionOf, readFigure } from "./read-figure.ts";
import { readItems } from "./read-list.ts";
import { readTable } from "./read-table.ts";
import { flush, type Walk, walkBlock } from "./walk-state.ts";

/** What an element does to the walk. */
export type Structure = (element: XmlElement, walk: Walk) => void;

const paragraph: Structure = (element, walk) => {
  const role = roleOf(element);
  const last = walk.found.at(-1);
  if (role === "caption" && last?.kind === "block" && last.block.kind === "figure" && walk.line.blank) {
    const { caption, credit } = captionOf(element);
    const figure = {
      ...(caption === undefined ? {} : { caption }),
      ...(credit === undefined ? {} : { credit }),
      ...last.block.figure,
    };
    walk.found[walk.found.length - 1] = { ...last, block: { kind: "figure", figure } };
    return;
  }
  walkBlock(element, walk, element.name.toLowerCase() === "div" ? "loose" : "paragraph", role);
};

const container: Structure = (element, walk) => walkBlock(element, walk, "loose");

const heading: Structure = (element, walk) => {
  const role = roleOf(element);
  const top = /^h(?:l?1)$/iu.test(element.name);
  const named =
    role !== "copy" ? role : walk.role !== "copy" ? walk.role : top ? "headline" : walk.header ? "kicker" : "copy";
  walkBlock(element, walk, "paragraph", named, "crosshead");
};

const quote: Structure = (element, walk) => walkBlock(element, walk, "loose", undefined, "quote");

const preformatted: Structure = (element, walk) => walkBlock(element, walk, "preformatted");

const list: Structure = (element, walk) => {
  flush(walk);
  const role = roleOf(element);
  const filled = readItems(element).filter(({ text }) => text !== "");
  if (filled.length === 0) return;
  if (role !== "copy" && role !== "crosshead") {
    const text = filled.map((item) => item.text).join(", ");
    walk.found.push({ kind: "text", role, as: "paragraph", shape: "paragraph", text: { text }, element });
    return;
  }
  const ordered = element.name.toLowerCase() === "ol";
  walk.found.push({ kind: "block", block: { kind: "list", ordered, items: filled }, element });
  for (const name of ["figure", "img", "media"]) for (const picture of below(element, name)) figure(picture, walk);
};

const table: Structure = (element, walk) => {
  flush(walk);
  const caption = childrenOf(element).find(({ name }) => name.toLowerCase() === "caption");
  if (caption !== undefined) walkBlock(caption, walk, "paragraph", "copy", "crosshead");
  const read = readTable(element);
  if (read.kind === "layout") {
    for (const cell of read.cells) walkBlock(cell, walk, "loose");
    return;
  }
  if (read.block.kind === "table" && read.block.rows.length > 0)
    walk.found.push({ kind: "block", block: read.block, element });
  if (read.cut) walk.found.push({ kind: "lost", what: "the end of a very large table", element });
};

const figure: Structure = (element, walk) => {
  flush(walk);
  const kind = attribute(element, "media-type")?.toLowerCase();
  const inner = childrenOf(element).find(({ name }) => /^(?:table|blockquote|iframe|pre)$/iu.test(name));
  if (inner !== undefined) {
    // A figure may hold a table or a post; its caption follows as text.
    walk.into(element, { ...walk, owner: element, shape: "loose" });
    flush({ ...walk, owner: element });
    return;
  }
  const read = readFigure(element);
  if (read === undefined) {
    // Words in a figure without a picture are still somebody's; those of a player are for browsers that have none.
    if (element.name.toLowerCase() === "figure" && textIn(element) !== undefined) walkBlock(element, walk, "loose");
    return;
  }
  if (kind === "audio" || kind === "data" || kind === "text")
    walk.found.push({ kind: "lost", what: `${kind} attached to the text`, element });
  else walk.found.push({ kind: "block", block: { kind: "figure", figure: read }, element });
};

const rule: Structure = (_, walk) => flush(walk);

const header: Structure = (element, walk) => walkBlock(element, walk, "loose", undefined, undefined, true);

/** Block elements of HTML and NITF, and of a few agencies, by name in lower case. */
export const structures: ReadonlyMap<string, Structure> = new Map<string, Structure>([
  ["p", paragraph],
  ["div", paragraph],
  ["lede", paragraph],
  ["tagline", paragraph],
  ["figcaption", paragraph],
  ["header", header],
  ...[
    "section",
    "article",
    "main",
    "body",
    "html",
    "center",
    "body.content",
    "body.end",
    "block",
    "aside",
    "footer",
    "details",
    "summary",
  ].map((name) => [name, container] as const),
  ...["h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "hedline"].map((name) => [name, heading] as const),
  ...["blockquote", "bq", "citat", "pullquote"].map((name) => [name, quote] as const),
  ["pre", preformatted],
  ...["ul", "ol", "dl"].map((name) => [name, list] as const),
  ["table", table],
  ["nitf-table", table],
  ...["figure", "img", "media", "video", "picture"].map((name) => [name, figure] as const),
  ["hr", rule],
]);
