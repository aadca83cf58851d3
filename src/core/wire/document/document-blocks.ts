import type { NewBlock } from "../../story/make-story.ts";
import type { Figure } from "../../story/story.ts";
import { breakSign, foldMarkup } from "../body/inline-text.ts";
import { foldFill } from "../../story/no-break.ts";
import { foldSpaces, isBlank, plain, type RichText, trimText } from "../../story/text.ts";
import { parseByline } from "../fields/parse-byline.ts";
import type { BodyContent, BodyPiece } from "../body/read-body.ts";
import { splitCaption } from "../captions/split-caption.ts";
import type { DocItem, DocParagraph, DocTable } from "./doc-content.ts";

/** The body of a word processor's file: paragraphs, crossheads, quotes, lists, tables, and pictures with their captions. */
export function blocksOfDocument(items: readonly DocItem[]): BodyContent {
  const pieces: BodyPiece[] = [];
  const used = new Set<DocItem>();
  const add = (block: NewBlock, place: string, rule: string, sure = 1): void =>
    void pieces.push({ block, source: { from: { path: place }, rule, sure } });
  items.forEach((item, index) => {
    if (used.has(item)) return;
    if (item.kind === "table") {
      for (const block of tableBlocks(item)) add(block, item.place, "a table of the file");
      return;
    }
    for (const [nth, picture] of item.pictures.entries()) {
      const caption = nth === item.pictures.length - 1 ? captionAround(items, index, used) : undefined;
      const figure: Figure = {
        src: picture.src,
        ...(picture.alt === undefined ? {} : { alt: picture.alt }),
        ...caption,
      };
      add({ kind: "figure", figure }, item.place, "a picture of the file");
    }
    // Its words stand with its picture.
    if (item.role === "caption" && item.pictures.length > 0) return;
    if (isBlank(item.text) || (item.role !== undefined && fields.has(item.role))) return;
    if (item.list !== undefined && item.role === undefined) addListItem(pieces, item);
    else if (isLoneCaption(item, items[index - 1], items[index + 1])) {
      const credit = creditAfter(items, index);
      if (credit !== undefined) used.add(credit);
      add({ kind: "figure", figure: captionFigure(item, credit) }, item.place, ruleOf(item), item.guess?.sure);
    } else add(textBlock(item, items[index - 1], items[index + 1]), item.place, ruleOf(item), item.guess?.sure);
  });
  return { pieces, fields: {}, notes: [] };
}

/** Runs of spaces, by which writers push words about, folded to one; line breaks of the writer stay. */
const tidy = ({ text, marks }: RichText): RichText =>
  trimText(foldMarkup({ text: text.replace(/\n/gu, breakSign), ...(marks === undefined ? {} : { marks }) }));

/** Roles whose words leave the body for a field, or are told in a note. */
const fields: ReadonlySet<string> = new Set(["headline", "dek", "byline", "dateline", "slug", "note", "furniture"]);

function textBlock(item: DocParagraph, before: DocItem | undefined, next: DocItem | undefined): NewBlock {
  const text = tidy(item.text);
  if (item.role === "crosshead" || isBoldLine(text, before, next))
    return { kind: "crosshead", text: plain(foldSpaces(text.text)) };
  if (item.role === "quote") return { kind: "quote", text };
  return { kind: "paragraph", text };
}

/**
 * The picture itself was sent apart: what is a caption by its style, or says so itself, waits for it. Word has one style
 * for what stands at pictures and at tables.
 */
function isLoneCaption(item: DocParagraph, before: DocItem | undefined, next: DocItem | undefined): boolean {
  if (item.role !== "caption" || (item.guess?.sure ?? 1) < saysSo) return false;
  return (
    before?.kind !== "table" && next?.kind !== "table" && !/^(?:table|tabelle|tableau|tabla)\b/iu.test(item.text.text)
  );
}

const saysSo = 0.9;

const ruleOf = ({ role, guess }: DocParagraph): string =>
  guess?.why ?? (role === undefined ? "a paragraph of the file" : `a paragraph in the style of a ${role}`);

/** A short line, bold from end to end and without a stop, between paragraphs that are not. */
function isBoldLine(text: RichText, before: DocItem | undefined, next: DocItem | undefined): boolean {
  if (before === undefined || next === undefined || text.text.length > 90 || /[.,;:!?…]["”’»]?$/u.test(text.text))
    return false;
  if ((parseByline(text.text)?.sure ?? 0) >= 0.5) return false;
  return isBold(text) && !(next.kind === "paragraph" && isBold(trimText(next.text)));
}

const isBold = ({ text, marks = [] }: RichText): boolean =>
  text !== "" && marks.some(({ type, from, to }) => type === "bold" && from === 0 && to === text.length);

/** Items one after the other make one list. */
function addListItem(pieces: BodyPiece[], item: DocParagraph): void {
  const ordered = item.list?.ordered === true;
  const last = pieces.at(-1);
  const text = tidy(item.text);
  if (last?.block.kind === "list" && last.block.ordered === ordered && last.source.rule === listRule)
    pieces.splice(-1, 1, { ...last, block: { ...last.block, items: [...last.block.items, text] } });
  else
    pieces.push({
      block: { kind: "list", ordered, items: [text] },
      source: { from: { path: item.place }, rule: listRule, sure: 1 },
    });
}
const listRule = "items of a list in the file";

/** A table of one column is a box around text: its paragraphs are copy. */
function tableBlocks({ rows, header }: DocTable): readonly NewBlock[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return [];
  if (width === 1) {
    const texts = rows.flat().filter((cell) => !isBlank(cell));
    return texts.map((text) => ({ kind: "paragraph", text: tidy(text) }));
  }
  const even = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? plain("")));
  return even.some((row) => row.some((cell) => !isBlank(cell))) ? [{ kind: "table", header, rows: even }] : [];
}

/** The caption in the picture's own paragraph, in the one under it or above it, and a credit line after that. */
function captionAround(items: readonly DocItem[], index: number, used: Set<DocItem>): Partial<Figure> | undefined {
  const own = items[index];
  const candidates = [own, items[index + 1], items[index - 1]];
  const caption = candidates.find(
    (item): item is DocParagraph =>
      item?.kind === "paragraph" &&
      (item.role === "caption" || (item === candidates[1] && namesItsPicture(item))) &&
      !used.has(item) &&
      !isBlank(item.text),
  );
  const credit = creditAfter(items, caption === undefined ? index : items.indexOf(caption));
  for (const item of [caption, credit]) if (item !== undefined && item !== own) used.add(item);
  if (caption === undefined && credit === undefined) return undefined;
  return captionFigure(caption, credit);
}

/** Under a picture a line that ends with who took it is its caption, though no style says so. */
const namesItsPicture = ({ role, list, text: { text } }: DocParagraph): boolean =>
  role === undefined && list === undefined && text.length <= 400 && endsWithCredit.test(text.trim());

const endsWithCredit = /\b(?:photo(?:graph)?|picture|pic|image|credit)s?(?: credit)?\s*(?::|by)\s*[^.!?:]{2,60}\)?$/iu;

/** The line under a caption or picture that is a credit by its style. */
function creditAfter(items: readonly DocItem[], index: number): DocParagraph | undefined {
  const after = items[index + 1];
  return after?.kind === "paragraph" && after.role === "credit" && !isBlank(after.text) ? after : undefined;
}

/** Words in the caption that look like a credit are one, unless the credit stands in a line of its own. */
function captionFigure(caption: DocParagraph | undefined, credit: DocParagraph | undefined): Figure {
  const words = foldFill(caption?.text.text ?? "");
  const split = credit === undefined ? splitCaption(words) : { caption: words };
  const printed =
    credit === undefined
      ? split.credit?.text
      : foldSpaces(credit.text.text).replace(/^(?:credit|photo|picture)s?\s*:\s*/iu, "");
  return {
    ...(split.caption === "" ? {} : { caption: plain(split.caption) }),
    ...(printed === undefined ? {} : { credit: printed }),
  };
}
