import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Span } from "../../../core/story/blocks.ts";
import { isComposed, isComposing } from "../composition.ts";
import { textblocksOf } from "../textblocks.ts";

/** Which words are in which tone, counted in the document that was read. */
export interface Tint {
  readonly doc: Node;
  readonly stretches: readonly { readonly span: Span; readonly tone: number; readonly label: string }[];
}

interface Tinted {
  readonly set: DecorationSet;
  /** What came while an input method was at work. */
  readonly waiting: Tint | null | undefined;
}

const key = new PluginKey<Tinted>("tint");

/**
 * Tints the text by source: a tone and, because a tone alone is not enough, the source's letter in front. Elements are made only while
 * it is switched on; what is typed moves them until the story was read again.
 */
export const tintPlugin = (): Plugin<Tinted> =>
  new Plugin<Tinted>({
    key,
    state: {
      init: () => ({ set: DecorationSet.empty, waiting: undefined }),
      apply(tr, before) {
        const told = tr.getMeta(key) as Tint | null | undefined;
        const tint = told === undefined ? before.waiting : told;
        const isHeld = tint === undefined || isComposing(tr) || (told === undefined && !isComposed(tr));
        if (!isHeld) return { set: tint === null ? DecorationSet.empty : tinted(tr.doc, tint), waiting: undefined };
        const { set } = before;
        return { set: tr.docChanged ? set.map(tr.mapping, tr.doc) : set, waiting: tint };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });

/** Tints the text, or takes the tint away. */
export const setTint = (tr: Transaction, tint: Tint | null): Transaction =>
  tr.setMeta(key, tint).setMeta("addToHistory", false);

/** In blocks that are as they were read; the others wait for the next reading. */
function tinted(doc: Node, { doc: read, stretches }: Tint): DecorationSet {
  const nodes = new Map<string, Node>(textblocksOf(read).map(({ id, node }) => [id, node]));
  const starts = new Map(textblocksOf(doc).map(({ node, start }) => [node, start]));
  return DecorationSet.create(
    doc,
    stretches.flatMap(({ span, tone, label }) => {
      const node = nodes.get(span.block);
      const start = node === undefined ? undefined : starts.get(node);
      return start === undefined
        ? []
        : [
            Decoration.inline(start + span.from, start + span.to, {
              "data-tone": String(tone),
              "data-source": label,
            }),
          ];
    }),
  );
}
