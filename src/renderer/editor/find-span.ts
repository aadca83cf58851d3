import type { Node } from "@tiptap/pm/model";
import type { Span } from "../../core/story/blocks.ts";
import { textblocksOf, textOf } from "./textblocks.ts";

/** Where a span of a document that was read stands in the document as it is now; nothing if its words have changed. */
export function findSpan(
  read: Node,
  now: Node,
  { block, from, to }: Span,
): { readonly from: number; readonly to: number } | undefined {
  const node = textblocksOf(read).find(({ id }) => id === block)?.node;
  if (node === undefined) return undefined;
  const blocks = textblocksOf(now);
  const same = blocks.find((one) => one.node === node);
  if (same !== undefined) return { from: same.start + from, to: same.start + to };
  const words = textOf(node).slice(from, to);
  for (const one of [...blocks.filter(({ id }) => id === block), ...blocks]) {
    const at = textOf(one.node).indexOf(words);
    if (at >= 0) return { from: one.start + at, to: one.start + at + words.length };
  }
  return undefined;
}
