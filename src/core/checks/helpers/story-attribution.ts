import { attributeStory, type StoryAttribution } from "../../language/attribute-story.ts";
import type { Block, Span } from "../../story/blocks.ts";
import type { Related } from "../finding.ts";
import type { StoryView } from "../check.ts";

const ofView = new WeakMap<StoryView, StoryAttribution>();

/** Who says what in the story: read once for all the checks that ask, and again only when its words have changed. */
export function storyAttribution(view: StoryView): StoryAttribution {
  const known = ofView.get(view);
  if (known !== undefined) return known;
  const words = view.blocks.map(({ id, kind, text }) => `${id} ${kind} ${text}`).join("\n");
  const read = view.recall("attribution", words, () => attributeStory(view.blocks, (block) => view.factsOf(block)));
  ofView.set(view, read);
  return read;
}

/** A span with its block and words; nothing where the story has no such block. */
export function wordsAt(view: StoryView, span: Span): { readonly block: Block; readonly words: string } | undefined {
  const block = view.blocks.find(({ id }) => id === span.block);
  return block === undefined ? undefined : { block, words: block.text.slice(span.from, span.to) };
}

/** A span as a place that belongs to a finding. */
export function relatedAt(view: StoryView, span: Span, label: string): readonly Related[] {
  const at = wordsAt(view, span);
  return at === undefined ? [] : [{ span, quote: at.words, label }];
}
