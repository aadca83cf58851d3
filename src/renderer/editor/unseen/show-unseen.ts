import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { isComposed, isComposing } from "../composition.ts";
import { type UnseenCharacter, unseenIn } from "./unseen-characters.ts";

const key = new PluginKey<DecorationSet>("unseen");

/** A text node is its own version: what is in it is looked up once. */
const known = new WeakMap<Node, readonly UnseenCharacter[]>();

/**
 * Shows the characters that nobody sees as small marks. Each stands in a box of its own direction, so that an override
 * turns nothing round: what is read is what is exported.
 */
export const showUnseen = Extension.create({
  name: "showUnseen",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => marksOf(doc),
        apply(tr, marks) {
          if (isComposing(tr)) return marks.map(tr.mapping, tr.doc);
          return tr.docChanged || isComposed(tr) ? marksOf(tr.doc) : marks;
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

function marksOf(doc: Node): DecorationSet {
  const marks: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isText) return;
    let found = known.get(node);
    if (found === undefined) {
      found = unseenIn(node.text ?? "");
      known.set(node, found);
    }
    for (const { from, to, name } of found)
      marks.push(Decoration.inline(at + from, at + to, { class: "unseen", title: name, "data-unseen": name }));
  });
  return marks.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, marks);
}
