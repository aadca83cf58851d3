import type { Image, ImageReference, List, PhrasingContent, RootContent, Table } from "mdast";
import type { Note } from "../../story/note.ts";
import type { NewBlock } from "../../story/make-story.ts";
import { isBlank, plain, type RichText, trimText } from "../../story/text.ts";
import { type BodyContent, type BodyPiece, readBody } from "../body/read-body.ts";
import { splitCaption } from "../captions/split-caption.ts";
import { parseHtml } from "../xml/parse-html.ts";
import { hugoFigure } from "./hugo-figure.ts";
import { type Definitions, markdownText } from "./markdown-text.ts";

/** The text of a Markdown file as blocks, and its first heading where that is the headline. */
export interface MarkdownBody {
  readonly title?: { readonly text: RichText; readonly place: string };
  readonly body: BodyContent;
}

/** Reads the blocks of a Markdown tree and the text that it was made of. `titled`: the headline is known, so that every heading parts the text. */
export function markdownBlocks(nodes: readonly RootContent[], source: string, titled: boolean): MarkdownBody {
  const definitions: Definitions = new Map(
    nodes.flatMap((node) => (node.type === "definition" ? [[node.identifier, node.url] as const] : [])),
  );
  const pieces: BodyPiece[] = [];
  const notes: Note[] = [];
  let title: MarkdownBody["title"];
  for (const node of nodes) {
    const place = placeOf(node);
    const isTitle =
      !titled && title === undefined && pieces.length === 0 && node.type === "heading" && node.depth === 1;
    if (isTitle) title = { text: trimText(markdownText(node.children, definitions)), place };
    else if (node.type === "html") {
      const inner = readBody(parseHtml(node.value), place);
      pieces.push(...inner.pieces);
      notes.push(...inner.notes);
    } else {
      const written = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
      const shortcode = hugoFigure(written);
      for (const block of shortcode === undefined ? blocksOf(node, definitions) : [shortcode])
        add(pieces, { block, source: { from: { path: place }, rule: `${node.type} of the Markdown`, sure: 1 } });
    }
  }
  return { body: { pieces, fields: {}, notes }, ...(title === undefined ? {} : { title }) };
}

const placeOf = (node: RootContent): string => `line ${node.position?.start.line ?? 0}`;

/** A line in italics right under a picture without a caption is its caption. */
function add(pieces: BodyPiece[], piece: BodyPiece): void {
  const last = pieces.at(-1);
  const { block } = piece;
  const isCaption =
    last?.block.kind === "figure" &&
    last.block.figure.caption === undefined &&
    block.kind === "paragraph" &&
    isItalic(block.text);
  if (!isCaption || last?.block.kind !== "figure") {
    pieces.push(piece);
    return;
  }
  const { caption, credit } = splitCaption(block.text.text);
  const figure = {
    ...last.block.figure,
    ...(caption === "" ? {} : { caption: plain(caption) }),
    ...(credit === undefined ? {} : { credit: credit.text }),
  };
  pieces.splice(-1, 1, { ...last, block: { kind: "figure", figure } });
}

const isItalic = ({ text, marks = [] }: RichText): boolean =>
  marks.some(({ type, from, to }) => type === "italic" && from === 0 && to === text.length);

function blocksOf(node: RootContent, definitions: Definitions): readonly NewBlock[] {
  switch (node.type) {
    case "heading":
      return [{ kind: "crosshead", text: trimText(markdownText(node.children, definitions)) }];
    case "paragraph":
      return paragraphBlocks(node.children, definitions);
    case "blockquote": {
      const texts = node.children.flatMap((child) =>
        child.type === "paragraph" ? [trimText(markdownText(child.children, definitions))] : [],
      );
      return texts.filter((text) => !isBlank(text)).map((text) => ({ kind: "quote", text }));
    }
    case "list":
      return [{ kind: "list", ordered: node.ordered === true, items: itemsOf(node, definitions, 0) }];
    case "table":
      return [tableOf(node, definitions)];
    case "code":
      return node.value.trim() === "" ? [] : [{ kind: "paragraph", text: plain(node.value) }];
    // Told elsewhere, or no words at all; inline nodes do not stand at this level.
    case "html":
    case "thematicBreak":
    case "definition":
    case "footnoteDefinition":
    case "footnoteReference":
    case "yaml":
    case "listItem":
    case "tableRow":
    case "tableCell":
    case "break":
    case "delete":
    case "emphasis":
    case "image":
    case "imageReference":
    case "inlineCode":
    case "link":
    case "linkReference":
    case "strong":
    case "text":
      return [];
  }
}

/** Pictures stand out of their paragraph; what is left of it is text. */
function paragraphBlocks(nodes: readonly PhrasingContent[], definitions: Definitions): readonly NewBlock[] {
  const pictures = nodes.flatMap((node) => pictureOf(node, definitions));
  const text = trimText(markdownText(nodes, definitions));
  return [...pictures, ...(isBlank(text) ? [] : [{ kind: "paragraph", text } as const])];
}

function pictureOf(node: PhrasingContent, definitions: Definitions): readonly NewBlock[] {
  if (node.type === "link") return node.children.flatMap((child) => pictureOf(child, definitions));
  if (node.type !== "image" && node.type !== "imageReference") return [];
  const src = node.type === "image" ? node.url : definitions.get(node.identifier);
  return src === undefined ? [] : [figureOf(src, node)];
}

function figureOf(src: string, node: Image | ImageReference): NewBlock {
  const title = node.type === "image" ? (node.title ?? "") : "";
  const { caption, credit: said } = splitCaption(title);
  // Who writes Markdown has one place for what stands under a picture.
  const inAlt = said === undefined ? splitCaption(node.alt ?? "") : undefined;
  const isSure = inAlt?.credit !== undefined && inAlt.credit.sure >= 0.8;
  const credit = isSure ? inAlt.credit : said;
  const alt = isSure ? inAlt.caption : (node.alt ?? "");
  return {
    kind: "figure",
    figure: {
      src,
      ...(alt === "" ? {} : { alt }),
      ...(caption === "" ? {} : { caption: plain(caption) }),
      ...(credit === undefined ? {} : { credit: credit.text }),
    },
  };
}

/** Items of a list; those of lists inside it follow the item that they belong to. */
function itemsOf(list: List, definitions: Definitions, depth: number): readonly RichText[] {
  if (depth > 20) return [];
  return list.children.flatMap((item) =>
    item.children.flatMap((child): readonly RichText[] => {
      if (child.type === "list") return itemsOf(child, definitions, depth + 1);
      return child.type === "paragraph" ? [trimText(markdownText(child.children, definitions))] : [];
    }),
  );
}

const tableOf = (table: Table, definitions: Definitions): NewBlock => {
  const rows = table.children.map((row) =>
    row.children.map((cell) => trimText(markdownText(cell.children, definitions))),
  );
  const [head = [], ...rest] = rows;
  // Markdown wants a head for every table; an empty one stands for none.
  return head.every(isBlank) ? { kind: "table", header: false, rows: rest } : { kind: "table", header: true, rows };
};
