import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Limits } from "../../core/stylebook/stylebook.ts";
import { isSilent, textOf } from "./textblocks.ts";

const key = new PluginKey<Limits | undefined>("field-counts");

/** Puts each field's length against its limit, and marks empty ones, as attributes that the style sheet draws. */
export function fieldCountsPlugin(): Plugin<Limits | undefined> {
  let last: { readonly doc: Node; readonly limits: Limits | undefined; readonly set: DecorationSet } | undefined;
  return new Plugin<Limits | undefined>({
    key,
    state: {
      init: () => undefined,
      apply: (tr, before) => (tr.getMeta(key) as Limits | undefined) ?? before,
    },
    props: {
      decorations(state) {
        const limits = key.getState(state);
        if (last?.doc !== state.doc || last.limits !== limits)
          last = { doc: state.doc, limits, set: DecorationSet.create(state.doc, decorate(state.doc, limits)) };
        return last.set;
      },
    },
  });
}

/** The limits of the house whose rules the story is checked by. */
export const setLimits = (tr: Transaction, limits: Limits): Transaction =>
  tr.setMeta(key, limits).setMeta("addToHistory", false);

function decorate(doc: Node, limits: Limits | undefined): Decoration[] {
  const found: Decoration[] = [];
  const add = (node: Node, pos: number): void => {
    const attributes = attributesFor(node, limits);
    if (attributes !== undefined) found.push(Decoration.node(pos, pos + node.nodeSize, attributes));
  };
  doc.forEach((node, pos) => {
    if (node.isTextblock) return add(node, pos);
    return node.forEach((block, offset) => {
      if (block.type.name === "figure")
        block.forEach((part, inner) => {
          if (!isSilent(part, block)) add(part, pos + 2 + offset + inner);
        });
    });
  });
  return found;
}

function attributesFor(node: Node, limits: Limits | undefined): Record<string, string> | undefined {
  const text = textOf(node);
  if (text === "") return { "data-empty": "" };
  const limit = limits?.[node.type.name as keyof Limits];
  if (limit === undefined) return undefined;
  const count = Array.from(text).length;
  return { "data-count": `${count} of ${limit}`, ...(count > limit ? { "data-over": "" } : {}) };
}
