import type { Node } from "@tiptap/pm/model";
import type { Block, BlockKind } from "../../core/story/blocks.ts";
import { type BlockId, blockId } from "../../core/story/story.ts";
import { hardBreak, type RichText } from "../../core/story/text.ts";
import { noteSpans, withNotesBlank } from "../../core/story/notes-in-text.ts";
import { bodyIds } from "./convert/body-ids.ts";
import { richFrom } from "./convert/rich-text.ts";

/** A textblock of the document with its place. The node object is the version: text never changes inside one. */
export interface Textblock {
  /** Position of its first character. */
  readonly start: number;
  readonly node: Node;
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly figure?: number;
}

const kinds: Readonly<Record<string, BlockKind>> = {
  headline: "headline",
  dek: "dek",
  byline: "byline",
  dateline: "dateline",
  paragraph: "paragraph",
  crosshead: "crosshead",
  quote: "quote",
  listItem: "list-item",
  tableCell: "table-cell",
  caption: "caption",
  credit: "credit",
  alt: "alt",
};

/** What a textblock is, or nothing for a node that holds no text. */
export const kindOf = (node: Node): BlockKind | undefined => kinds[node.type.name];

/** The alt text of a picture that is only decoration: kept, but neither checked nor printed. */
export const isSilent = (node: Node, parent: Node | null): boolean =>
  node.type.name === "alt" && parent?.attrs["decorative"] === true;

/** All textblocks in reading order, empty ones too. */
export function textblocksOf(doc: Node): readonly Textblock[] {
  const found: Textblock[] = [];
  const ids = bodyIds(doc);
  const add = (node: Node, pos: number, id: string, figure?: number): void => {
    const kind = kindOf(node);
    if (kind === undefined) throw new Error(`a textblock of an unknown kind: “${node.type.name}”`);
    found.push({ start: pos + 1, node, id: blockId(id), kind, ...(figure === undefined ? {} : { figure }) });
  };
  let figures = 0;
  doc.forEach((field, pos) => {
    if (field.isTextblock) return add(field, pos, field.type.name);
    return field.forEach((block, offset, index) => {
      const id = String(ids[index]);
      const at = pos + 1 + offset;
      if (block.isTextblock) add(block, at, id);
      else if (block.type.name === "figure") {
        const nth = figures++;
        block.forEach((part, inner) => {
          if (!isSilent(part, block)) add(part, at + 1 + inner, `${id}/${part.type.name}`, nth);
        });
      } else if (block.type.name === "list") block.forEach((item, inner, n) => add(item, at + 1 + inner, `${id}/${n}`));
      else if (block.type.name === "table")
        block.forEach((row, inner, r) =>
          row.forEach((cell, deep, c) => add(cell, at + 2 + inner + deep, `${id}/${r}.${c}`)),
        );
    });
  });
  return found;
}

const texts = new WeakMap<Node, string>();

/** The plain text of a textblock; each inline leaf is one character, so an offset in it is an offset in the block. */
export function textOf(node: Node): string {
  let text = texts.get(node);
  if (text === undefined) {
    text = node.textBetween(0, node.content.size, undefined, hardBreak);
    texts.set(node, text);
  }
  return text;
}

const rich = new WeakMap<Node, RichText>();

/** What a textblock says, with its marks. */
export function richOf(node: Node): RichText {
  let found = rich.get(node);
  if (found === undefined) {
    found = node.children.some(({ marks }) => marks.length > 0) ? richFrom(node) : { text: textOf(node) };
    rich.set(node, found);
  }
  return found;
}

const copies = new WeakMap<Node, { readonly text: string; readonly notes: ReturnType<typeof noteSpans> }>();

/** The copy of a textblock: its text with each note as so many spaces, and where the notes are. */
export function copyOf(node: Node): { readonly text: string; readonly notes: ReturnType<typeof noteSpans> } {
  let copy = copies.get(node);
  if (copy === undefined) {
    copy = { text: withNotesBlank(richOf(node)), notes: noteSpans(richOf(node)) };
    copies.set(node, copy);
  }
  return copy;
}

/** The textblock as the checks see it. */
export function blockOf({ node, id, kind, figure }: Textblock): Block {
  const { text, notes } = copyOf(node);
  return { id, kind, text, ...(figure === undefined ? {} : { figure }), ...(notes.length === 0 ? {} : { notes }) };
}
