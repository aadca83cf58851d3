import { type BlockKind, blocksOf } from "../../core/story/blocks.ts";
import type { Story } from "../../core/story/story.ts";

/** One text of a story that is not what it was. */
export interface ChangedText {
  readonly kind: BlockKind;
  /** What both have at the beginning and at the end, and what stands between them. */
  readonly start: string;
  readonly before: string;
  readonly after: string;
  readonly end: string;
}

/** What differs between two states of a story, text by text in reading order; texts that went come last. */
export function whatChanged(before: Story, after: Story): readonly ChangedText[] {
  const old = new Map(blocksOf(before).map((block) => [block.id, block]));
  const changed: ChangedText[] = [];
  for (const { id, kind, text } of blocksOf(after)) {
    const was = old.get(id)?.text ?? "";
    old.delete(id);
    if (was !== text) changed.push({ kind, ...between(was, text) });
  }
  for (const { kind, text } of old.values()) changed.push({ kind, ...between(text, "") });
  return changed;
}

function between(before: string, after: string): Omit<ChangedText, "kind"> {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  // Whole words: half a word struck out is hard to read.
  const parts = (text: string, at: number): boolean => /\S/u.test(text[at - 1] ?? " ") && /\S/u.test(text[at] ?? " ");
  while (start > 0 && (parts(before, start) || parts(after, start))) start -= 1;
  while (end > 0 && (parts(before, before.length - end) || parts(after, after.length - end))) end -= 1;
  return {
    start: before.slice(0, start),
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
    end: before.slice(before.length - end),
  };
}
