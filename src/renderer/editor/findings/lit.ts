import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";

/** Words that are lit in the text because their line in a list is looked at. */
export interface Lit {
  readonly from: number;
  readonly to: number;
}

const key = new PluginKey<readonly Lit[]>("lit");

/** Lights words for as long as somebody looks at what is said of them; a change of the text puts the light out. */
export const litPlugin = (): Plugin<readonly Lit[]> =>
  new Plugin<readonly Lit[]>({
    key,
    state: {
      init: () => [],
      apply: (tr, before) => (tr.getMeta(key) as readonly Lit[] | undefined) ?? (tr.docChanged ? [] : before),
    },
  });

/** Lights these words and no others. */
export const light = (tr: Transaction, lit: readonly Lit[]): Transaction =>
  tr.setMeta(key, lit).setMeta("addToHistory", false);

const nothing: readonly Lit[] = [];

export const litIn = (state: EditorState): readonly Lit[] => key.getState(state) ?? nothing;

/** The part of a stretch that lies in the document: it may have been meant for another version of it. */
export const inDoc = ({ from, to }: Lit, doc: Node): Lit => ({
  from: Math.min(from, doc.content.size),
  to: Math.min(to, doc.content.size),
});
