import { keptWith } from "../../kept-with.ts";
import type { Block } from "../../story/blocks.ts";
import { type BlockId, blockId, type Figure } from "../../story/story.ts";
import type { StoryView } from "../check.ts";

/** A figure of the story with the blocks of its words. */
export interface ShownFigure {
  readonly id: BlockId;
  readonly figure: Figure;
  readonly caption?: Block | undefined;
  readonly credit?: Block | undefined;
  readonly alt?: Block | undefined;
  /** Where a finding about the whole figure points: the first of its blocks that has words, else the figure itself. */
  readonly anchor: Block;
}

/** The figures in reading order; put together once for all the checks that ask. */
export const shownFigures = keptWith((view: StoryView): readonly ShownFigure[] => {
  if (!view.story.body.some(({ kind }) => kind === "figure")) return [];
  const byId = new Map<string, Block>(view.blocks.map((block) => [block.id, block]));
  return view.story.body.flatMap((block): ShownFigure[] => {
    if (block.kind !== "figure") return [];
    const part = (name: string): Block | undefined => byId.get(`${block.id}/${name}`);
    const [caption, credit, alt] = [part("caption"), part("credit"), part("alt")];
    const anchor = caption ?? alt ?? credit ?? { id: blockId(block.id), kind: "caption", text: "" };
    return [{ id: block.id, figure: block.figure, caption, credit, alt, anchor }];
  });
});
