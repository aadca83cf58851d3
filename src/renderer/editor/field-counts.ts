import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Limits } from "../../core/stylebook/stylebook.ts";
import { isComposed, isComposing } from "./composition.ts";
import { copyOf, isSilent } from "./textblocks.ts";

interface Counts {
  readonly limits: Limits | undefined;
  readonly set: DecorationSet;
}

const key = new PluginKey<Counts>("field-counts");

/**
 * Puts each field's length against its limit, and marks empty ones, as attributes that the style sheet draws; what stands beyond the
 * limit is marked in place. While an input method composes nothing is drawn anew under it.
 */
export function fieldCountsPlugin(): Plugin<Counts> {
  return new Plugin<Counts>({
    key,
    state: {
      init: (_config, { doc }) => ({ limits: undefined, set: decorate(doc, undefined) }),
      apply(tr, before) {
        const told = tr.getMeta(key) as { readonly limits?: Limits } | undefined;
        if (told === undefined && !tr.docChanged && !isComposed(tr)) return before;
        const limits = told?.limits ?? before.limits;
        if (isComposing(tr)) return { limits, set: before.set.map(tr.mapping, tr.doc) };
        return { limits, set: decorate(tr.doc, limits) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

/** The limits of the house whose rules the story is checked by. */
export const setLimits = (tr: Transaction, limits: Limits): Transaction =>
  tr.setMeta(key, { limits }).setMeta("addToHistory", false);

function decorate(doc: Node, limits: Limits | undefined): DecorationSet {
  const found: Decoration[] = [];
  const add = (node: Node, pos: number): void => void found.push(...decorationsFor(node, pos, limits));
  doc.forEach((node, pos) => {
    if (node.isTextblock) return add(node, pos);
    return node.forEach((block, offset) => {
      if (block.type.name === "crosshead") add(block, pos + 1 + offset);
      else if (block.type.name === "figure")
        block.forEach((part, inner) => {
          if (!isSilent(part, block)) add(part, pos + 2 + offset + inner);
        });
    });
  });
  return DecorationSet.create(doc, found);
}

function decorationsFor(node: Node, pos: number, limits: Limits | undefined): readonly Decoration[] {
  const end = pos + node.nodeSize;
  const empty = node.content.size === 0;
  const inBody = node.type.name === "crosshead";
  if (empty) return inBody ? [] : [Decoration.node(pos, end, { "data-empty": "" })];
  const limit = limits?.[node.type.name as keyof Limits];
  if (limit === undefined) return [];
  const { length, excess } = measure(node, limit);
  if (excess === undefined) return inBody ? [] : [Decoration.node(pos, end, { "data-count": `${length} of ${limit}` })];
  return [
    Decoration.node(pos, end, { "data-count": `${length} of ${limit}`, "data-over": "" }),
    Decoration.inline(pos + 1 + excess, end - 1, { class: "excess" }),
  ];
}

/** How many characters will be printed, and where those beyond the limit begin. A note counts for nothing, a pair of surrogates for one. */
function measure(node: Node, limit: number): { readonly length: number; readonly excess: number | undefined } {
  const { text, notes } = copyOf(node);
  let length = 0;
  let excess: number | undefined;
  let at = 0;
  for (const character of text) {
    const noted = notes.some(({ from, to }) => from <= at && at < to);
    if (!noted) length += 1;
    if (!noted && length > limit) excess ??= at;
    at += character.length;
  }
  return { length, excess };
}
