import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { timers } from "../timers.ts";

const key = new PluginKey("composition");

/** After an input method has let go: ProseMirror takes the composed text into the document first. */
const settles = 50;

/**
 * An element that is put around the words that an input method composes, or taken away, ends the composition: what was composed
 * stays, and what is composed next stands after it. So every transaction says whether one is at work, whoever made it: what is drawn
 * is only moved then, and drawn anew when it has let go.
 */
export const composition = (onOver: () => void) =>
  Extension.create({
    name: "composition",
    dispatchTransaction({ transaction, next }) {
      next(this.editor.view.composing ? transaction.setMeta(key, "at work") : transaction);
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        key,
        props: {
          handleDOMEvents: {
            compositionend(view) {
              timers.set(() => {
                // The next one may have begun.
                if (view.isDestroyed || view.composing) return;
                view.dispatch(composed(view.state.tr));
                onOver();
              }, settles);
              return false;
            },
          },
        },
      }),
    ],
  });

/** Says that an input method has let go: what was held back is drawn. */
export const composed = (tr: Transaction): Transaction => tr.setMeta(key, "over").setMeta("addToHistory", false);

/** An input method has let go. */
export const isComposed = (tr: Transaction): boolean => tr.getMeta(key) === "over";

/** An input method is at work, or this is what it made: nothing is drawn anew. */
export function isComposing(tr: Transaction): boolean {
  const root = (tr.getMeta("appendedTransaction") as Transaction | undefined) ?? tr;
  return root.getMeta("composition") !== undefined || root.getMeta(key) === "at work";
}
