import type { Block } from "../story/blocks.ts";
import type { StoryAttribution } from "./attribute-story.ts";

/** How much of a story its sources carry. Words; shares are of all words that could be credited to somebody. */
export interface SourceShares {
  readonly words: number;
  /** In the order of the story's sources. */
  readonly bySource: readonly number[];
  /** Words that are credited, but to nobody who could be named. */
  readonly unnamed: number;
  /** Words that nobody is credited with. */
  readonly nobody: number;
}

const readKinds: ReadonlySet<Block["kind"]> = new Set(["headline", "dek", "paragraph", "quote", "list-item"]);

/** The words that each source carries, and those that nobody does. */
export function sourceShares(blocks: readonly Block[], { credits, sources }: StoryAttribution): SourceShares {
  const texts = new Map(blocks.filter(({ kind }) => readKinds.has(kind)).map(({ id, text }) => [id, text]));
  const words = [...texts.values()].reduce((sum, text) => sum + countWords(text), 0);
  const bySource = sources.map(() => 0);
  let unnamed = 0;
  for (const { content, by } of credits) {
    const credited = content.reduce(
      (sum, { block, from, to }) => sum + countWords(texts.get(block)?.slice(from, to) ?? ""),
      0,
    );
    if (by === undefined) unnamed += credited;
    else bySource[by] = (bySource[by] ?? 0) + credited;
  }
  const credited = bySource.reduce((sum, count) => sum + count, unnamed);
  return { words, bySource, unnamed, nobody: Math.max(0, words - credited) };
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu)?.length ?? 0;
