import { keptWith } from "../../kept-with.ts";
import { attributeStory, type StoryAttribution } from "../../language/attribute-story.ts";
import type { Block, Span } from "../../story/blocks.ts";
import type { Related } from "../finding.ts";
import type { StoryView } from "../check.ts";

/** Who says what in the story: read once for all the checks that ask, and again only when its words have changed. */
export const storyAttribution = keptWith((view: StoryView): StoryAttribution => {
  const words = view.blocks.map(({ id, kind, text }) => `${id} ${kind} ${text}`).join("\n");
  return view.recall("attribution", words, () => attributeStory(view.blocks, (block) => view.factsOf(block)));
});

const blocksById = keptWith(({ blocks }: StoryView): ReadonlyMap<string, Block> => {
  const byId = new Map<string, Block>();
  for (const block of blocks) if (!byId.has(block.id)) byId.set(block.id, block);
  return byId;
});

/** A span with its block and words; nothing where the story has no such block. */
export function wordsAt(view: StoryView, span: Span): { readonly block: Block; readonly words: string } | undefined {
  const block = blocksById(view).get(span.block);
  return block === undefined ? undefined : { block, words: block.text.slice(span.from, span.to) };
}

/** A span as a place that belongs to a finding. */
export function relatedAt(view: StoryView, span: Span, label: string): readonly Related[] {
  const at = wordsAt(view, span);
  return at === undefined ? [] : [{ span, quote: at.words, label }];
}
