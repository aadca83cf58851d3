import { type BlockId, blockId, type BodyBlock, type FigureBlock, type Story } from "./story.ts";
import { noteSpans, withNotesBlank } from "./notes-in-text.ts";
import type { RichText } from "./text.ts";

/** What a textblock is, for checks and for labels in the window. */
export const blockKinds = [
  "headline",
  "dek",
  "byline",
  "dateline",
  "paragraph",
  "crosshead",
  "quote",
  "list-item",
  "table-cell",
  "caption",
  "credit",
  "alt",
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** One textblock as the checks see it: the unit of checking, caching and addressing. */
export interface Block {
  readonly id: BlockId;
  readonly kind: BlockKind;
  /** Plain text; every inline leaf is exactly one character. A note in it is as many spaces: it is not copy. */
  readonly text: string;
  /** Where the notes are: nothing is found that touches one. */
  readonly notes?: readonly { readonly from: number; readonly to: number }[];
  /** For caption, credit and alt: which figure of the story, from 0. */
  readonly figure?: number;
}

/** UTF-16 offsets inside one block's text. Never a document position. */
export interface Span {
  readonly block: BlockId;
  readonly from: number;
  readonly to: number;
}

/** All textblocks of a story in reading order: headline, dek, byline, dateline, then the body. Blank ones are left out. */
export function blocksOf(story: Story): readonly Block[] {
  const known = ofStory.get(story);
  if (known !== undefined) return known;
  const blocks = readBlocks(story);
  ofStory.set(story, blocks);
  return blocks;
}

/** Stories do not change, so each is read once. */
const ofStory = new WeakMap<Story, readonly Block[]>();

function readBlocks(story: Story): readonly Block[] {
  const blocks: Block[] = [];
  const add = (id: string, kind: BlockKind, text: RichText | string | undefined, figure?: number): void => {
    const words = typeof text === "object" ? withNotesBlank(text) : text;
    if (words === undefined || words.trim() === "") return;
    const notes = typeof text === "object" ? noteSpans(text) : [];
    blocks.push({
      id: blockId(id),
      kind,
      text: words,
      ...(figure === undefined ? {} : { figure }),
      ...(notes.length === 0 ? {} : { notes }),
    });
  };
  add("headline", "headline", story.headline);
  add("dek", "dek", story.dek);
  add("byline", "byline", story.byline);
  add("dateline", "dateline", story.dateline?.text);
  let figures = 0;
  for (const block of story.body) {
    if (block.kind === "figure") addFigure(block, figures++, add);
    else addText(block, add);
  }
  return blocks;
}

type Add = (id: string, kind: BlockKind, text: RichText | string | undefined, figure?: number) => void;

function addFigure({ id, figure }: FigureBlock, index: number, add: Add): void {
  add(`${id}/caption`, "caption", figure.caption, index);
  add(`${id}/credit`, "credit", figure.credit, index);
  if (figure.decorative !== true) add(`${id}/alt`, "alt", figure.alt, index);
}

function addText(block: Exclude<BodyBlock, FigureBlock>, add: Add): void {
  switch (block.kind) {
    case "paragraph":
    case "crosshead":
    case "quote":
      add(block.id, block.kind, block.text);
      return;
    case "list":
      block.items.forEach((item, n) => add(`${block.id}/${n}`, "list-item", item));
      return;
    case "table":
      block.rows.forEach((row, r) => row.forEach((cell, c) => add(`${block.id}/${r}.${c}`, "table-cell", cell)));
      return;
    case "embed":
      return;
  }
}

/** The figures of a story in reading order. */
export const figuresOf = (story: Story): readonly FigureBlock[] =>
  story.body.filter((block): block is FigureBlock => block.kind === "figure");
