import type { Node } from "@tiptap/pm/model";
import type { BlockKind } from "../../core/story/blocks.ts";
import { textblocksOf } from "./textblocks.ts";

interface Named {
  readonly start: number;
  readonly name: string;
}

const words: Readonly<Record<BlockKind, string>> = {
  headline: "Headline",
  dek: "Dek",
  byline: "Byline",
  dateline: "Dateline",
  paragraph: "Paragraph",
  crosshead: "Crosshead",
  quote: "Quotation",
  "list-item": "List item",
  "table-cell": "Table cell",
  caption: "Caption",
  credit: "Credit",
  alt: "Alt text",
};

const alone = new Set<BlockKind>(["headline", "dek", "byline", "dateline"]);

const known = new WeakMap<Node, readonly Named[]>();

/** Where a position is, as one says it on a desk: "Headline", "Paragraph 4", "Caption 2". */
export function placeName(doc: Node, pos: number): string {
  const named = namesOf(doc);
  let [low, high] = [0, named.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.start ?? 0) <= pos + 1) low = middle + 1;
    else high = middle;
  }
  return named[Math.max(low - 1, 0)]?.name ?? "";
}

function namesOf(doc: Node): readonly Named[] {
  let named = known.get(doc);
  if (named === undefined) {
    const counts = new Map<BlockKind, number>();
    const figures = new Set<number>();
    const blocks = textblocksOf(doc);
    for (const { figure } of blocks) if (figure !== undefined) figures.add(figure);
    named = blocks.map(({ start, kind, figure }) => {
      const nth = figure === undefined ? (counts.get(kind) ?? 0) + 1 : figure + 1;
      counts.set(kind, nth);
      const counted = figure === undefined ? !alone.has(kind) : figures.size > 1;
      return { start, name: counted ? `${words[kind]} ${nth}` : words[kind] };
    });
    known.set(doc, named);
  }
  return named;
}
