import type { BlockId, BodyBlock, Figure, List, Story, Table } from "./story.ts";
import type { RichText } from "./text.ts";

/** Makes new words out of old ones; `undefined` stands for a field that is not there, or is to go. */
export type Rewrite = (old: RichText | undefined) => RichText | undefined;

/**
 * The story with one textblock rewritten; a rewrite to nothing takes the block out. `id` as in `blocksOf`; "b3" of a
 * figure or another block without words of its own can only be taken out.
 */
export function rewriteBlock(story: Story, id: BlockId, rewrite: Rewrite): Story {
  const name: string = id;
  if (name === "headline" || name === "dek") return withField(story, name, rewrite(story[name]));
  if (name === "byline") return withField(story, name, rewrite(toRich(story.byline))?.text);
  if (name === "dateline") {
    const text = rewrite(toRich(story.dateline?.text))?.text;
    return withField(story, name, text === undefined ? undefined : { ...story.dateline, text });
  }
  const slash = id.indexOf("/");
  const [blockId, part] = slash < 0 ? [id, undefined] : [id.slice(0, slash), id.slice(slash + 1)];
  return {
    ...story,
    body: story.body.flatMap((block) => {
      if (block.id !== blockId) return [block];
      const rewritten = rewriteBody(block, part, rewrite);
      return rewritten === undefined ? [] : [rewritten];
    }),
  };
}

const toRich = (text: string | undefined): RichText | undefined => (text === undefined ? undefined : { text });

function withField<K extends "headline" | "dek" | "byline" | "dateline">(
  story: Story,
  field: K,
  value: Story[K] | undefined,
): Story {
  const { [field]: _old, ...rest } = story;
  return (value === undefined ? rest : { ...rest, [field]: value }) as Story;
}

function rewriteBody(block: BodyBlock, part: string | undefined, rewrite: Rewrite): BodyBlock | undefined {
  switch (block.kind) {
    case "paragraph":
    case "crosshead":
    case "quote": {
      const text = rewrite(block.text);
      return text === undefined ? undefined : { ...block, text };
    }
    case "figure":
      return part === undefined
        ? keepUnlessGone(block, rewrite)
        : { ...block, figure: rewriteFigure(block.figure, part, rewrite) };
    case "list":
      return part === undefined ? keepUnlessGone(block, rewrite) : rewriteItem(block, Number(part), rewrite);
    case "table":
      return part === undefined ? keepUnlessGone(block, rewrite) : rewriteCell(block, part, rewrite);
    case "embed":
      return keepUnlessGone(block, rewrite);
  }
}

const keepUnlessGone = <B extends BodyBlock>(block: B, rewrite: Rewrite): B | undefined =>
  rewrite(undefined) === undefined ? undefined : block;

function rewriteFigure(figure: Figure, part: string, rewrite: Rewrite): Figure {
  if (part === "caption") {
    const { caption, ...rest } = figure;
    const text = rewrite(caption);
    return text === undefined ? rest : { ...rest, caption: text };
  }
  if (part !== "credit" && part !== "alt") throw new Error(`A figure has no part "${part}"`);
  const { [part]: old, ...rest } = figure;
  const text = rewrite(toRich(old))?.text;
  return text === undefined ? rest : { ...rest, [part]: text };
}

function rewriteItem(list: List, n: number, rewrite: Rewrite): List | undefined {
  const items = list.items.flatMap((item, index) => (index === n ? (rewrite(item) ?? []) : item));
  return items.length === 0 ? undefined : { ...list, items };
}

/** A cell that is taken out stays as an empty one: the table keeps its columns. */
function rewriteCell(table: Table, part: string, rewrite: Rewrite): Table {
  const [row, column] = part.split(".").map(Number);
  return {
    ...table,
    rows: table.rows.map((cells, r) =>
      r !== row ? cells : cells.map((cell, c) => (c === column ? (rewrite(cell) ?? { text: "" }) : cell)),
    ),
  };
}
