import type { AnyExtension } from "@tiptap/core";
import { crosshead, embed, figure, list, listItem, paragraph, quote, table, tableCell, tableRow } from "./blocks.ts";
import { alt, body, byline, caption, credit, dateline, dek, headline, storyDocument } from "./fields.ts";
import { bold, hardBreak, italic, link, note, text } from "./inline.ts";

/** Everything a story is made of, and nothing else: what is not here cannot get into the copy. */
export const storySchema: readonly AnyExtension[] = [
  storyDocument,
  headline,
  dek,
  byline,
  dateline,
  body,
  paragraph,
  crosshead,
  quote,
  list,
  listItem,
  table,
  tableRow,
  tableCell,
  embed,
  figure,
  caption,
  credit,
  alt,
  text,
  hardBreak,
  bold,
  italic,
  link,
  note,
];
