import type { NewBlock } from "../../story/make-story.ts";
import type { RichText } from "../../story/text.ts";
import { attribute, below, childrenOf, isElement, rawText, textIn, type XmlElement } from "../xml/element.ts";
import { type BodyRole, roleOf } from "./element-roles.ts";
import { type InlineText, inlineText } from "./inline-text.ts";
import { embedOf } from "./read-embed.ts";
import { captionOf, readFigure } from "./read-figure.ts";
import { isOwnBlock } from "./own-blocks.ts";
import { markOf, textOfInline, unreadable } from "./read-inline.ts";
import { readItems } from "./read-list.ts";
import { readTable } from "./read-table.ts";
import type { TextShape } from "./shape-lines.ts";

/** Text of a block as it stands in the markup. */
export interface FoundText {
  readonly kind: "text";
  readonly role: BodyRole;
  readonly as: "paragraph" | "quote" | "crosshead";
  readonly shape: TextShape;
  readonly text: RichText;
  readonly element: XmlElement;
}

/** A block that needs no more looking at. */
export interface FoundBlock {
  readonly kind: "block";
  readonly block: NewBlock;
  readonly element: XmlElement;
}

/** Something that has no place in a story. */
export interface FoundLoss {
  readonly kind: "lost";
  readonly what: string;
  readonly element: XmlElement;
}

export type FoundInBody = FoundText | FoundBlock | FoundLoss;

/** Walks marked-up copy (XHTML, NITF, an agency's own) in reading order and tells what stands there. */
export function walkBody(root: XmlElement): readonly FoundInBody[] {
  const found: FoundInBody[] = [];
  const line = inlineText();
  walkChildren(root, { found, line, owner: root, role: "copy", as: "paragraph", shape: "loose", header: false });
  flush({ found, line, owner: root, role: "copy", as: "paragraph", shape: "loose", header: false });
  return found;
}

interface Walk {
  readonly found: FoundInBody[];
  readonly line: InlineText;
  /** The block element whose text is being gathered. */
  readonly owner: XmlElement;
  readonly role: BodyRole;
  readonly as: FoundText["as"];
  readonly shape: TextShape;
  /** Inside a `<header>` of the article, where the headline and its company stand. */
  readonly header: boolean;
}

function flush({ found, line, owner, role, as, shape }: Walk): void {
  if (line.blank) {
    line.take();
    return;
  }
  found.push({ kind: "text", role, as, shape, text: line.take(), element: owner });
}

function walkChildren(element: XmlElement, walk: Walk): void {
  for (const node of element.children) {
    if (isElement(node)) walkElement(node, walk);
    else walk.line.add(node);
  }
}

function walkElement(element: XmlElement, walk: Walk): void {
  const name = element.name.toLowerCase();
  if (unreadable.has(name)) return;
  if (name === "br") {
    walk.line.breakLine();
    return;
  }
  const embed = embedOf(element);
  if (embed !== undefined) {
    flush(walk);
    walk.found.push({ kind: "block", block: embed, element });
    return;
  }
  const how = structures.get(name);
  if (how !== undefined) {
    how(element, walk);
    return;
  }
  walkInline(element, name, walk);
}

/** An inline element, or one that nobody knows: its words belong to the text around it. */
function walkInline(element: XmlElement, name: string, walk: Walk): void {
  const role = roleOf(element);
  if (role === "dateline" && walk.role === "copy" && (textIn(element)?.length ?? 0) < 120) {
    // The dateline of the first paragraph, marked up: it is taken out and told apart.
    walk.found.push({ kind: "text", role, as: "paragraph", shape: "paragraph", text: textOfInline(element), element });
    return;
  }
  const apart = walk.header && role !== "copy" && walk.role === "copy";
  if (apart || isOwnBlock(element, name, role)) {
    walkBlock(element, { ...walk, shape: "paragraph" }, role);
    return;
  }
  const end = markOf(element);
  const close = end === undefined ? undefined : walk.line.open(end);
  const quoted = name === "q" && !/^\s*["“”„«‘'‹»]/u.test(rawText(element));
  if (quoted) walk.line.add("“");
  walkChildren(element, walk);
  if (quoted) walk.line.add("”");
  close?.();
}

function walkBlock(
  element: XmlElement,
  walk: Walk,
  role: BodyRole = roleOf(element),
  as: FoundText["as"] = walk.as,
): void {
  flush(walk);
  const named = role === "copy" ? walk.role : role;
  const inside: Walk = { ...walk, owner: element, role: named, as: named === "crosshead" ? "crosshead" : as };
  walkChildren(element, inside);
  flush(inside);
}

type Structure = (element: XmlElement, walk: Walk) => void;

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
  walkBlock(element, { ...walk, shape: element.name.toLowerCase() === "div" ? "loose" : "paragraph" }, role);
};

const container: Structure = (element, walk) => walkBlock(element, { ...walk, shape: "loose" });

const heading: Structure = (element, walk) => {
  const role = roleOf(element);
  const top = /^h(?:l?1)$/iu.test(element.name);
  const named =
    role !== "copy" ? role : walk.role !== "copy" ? walk.role : top ? "headline" : walk.header ? "kicker" : "copy";
  walkBlock(element, { ...walk, shape: "paragraph" }, named, "crosshead");
};

const quote: Structure = (element, walk) => walkBlock(element, { ...walk, shape: "loose" }, undefined, "quote");

const preformatted: Structure = (element, walk) => walkBlock(element, { ...walk, shape: "preformatted" });

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
  if (caption !== undefined) walkBlock(caption, { ...walk, shape: "paragraph" }, "copy", "crosshead");
  const read = readTable(element);
  if (read.kind === "layout") {
    for (const cell of read.cells) walkBlock(cell, { ...walk, shape: "loose" });
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
    walkChildren(element, { ...walk, owner: element, shape: "loose" });
    flush({ ...walk, owner: element });
    return;
  }
  const read = readFigure(element);
  if (read === undefined) return;
  if (kind === "audio" || kind === "data" || kind === "text")
    walk.found.push({ kind: "lost", what: `${kind} attached to the text`, element });
  else walk.found.push({ kind: "block", block: { kind: "figure", figure: read }, element });
};

const rule: Structure = (_, walk) => flush(walk);

const header: Structure = (element, walk) => walkBlock(element, { ...walk, shape: "loose", header: true });

const structures: ReadonlyMap<string, Structure> = new Map<string, Structure>([
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
