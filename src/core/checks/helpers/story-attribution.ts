import { type Keeper, keptWith } from "../../kept-with.ts";
import { attributeStory, type StoryAttribution } from "../../language/attribute-story.ts";
import type { Block, Span } from "../../story/blocks.ts";
import type { Related } from "../finding.ts";
import type { StoryView } from "../check.ts";

/** Who says what in the story: read once for all the checks that ask, and again only when its words have changed. */
export const storyAttribution = keptWith((view: StoryView): StoryAttribution => {
  const { blocks } = view;
  const read = lately(view.memory);
  const known = read.find((one) => areSame(one.blocks, blocks));
  if (known !== undefined) return known.attribution;
  const attribution = attributeStory(blocks, (block) => view.factsOf(block));
  // The story as it is and as it was before the last key: more of them would be old before anybody asked for them.
  read.unshift({ blocks, attribution });
  read.length = Math.min(read.length, 2);
  return attribution;
});

/** A story's blocks and who says what in them. */
interface Read {
  readonly blocks: readonly Block[];
  readonly attribution: StoryAttribution;
}

const lately = keptWith((_memory: Keeper): Read[] => []);

/** Whether blocks say the same; nearly all are the same objects, or have the same object for a text. */
const areSame = (some: readonly Block[], others: readonly Block[]): boolean =>
  some.length === others.length &&
  some.every((one, n) => {
    const other = others[n];
    return one === other || (one.text === other?.text && one.id === other.id && one.kind === other.kind);
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
