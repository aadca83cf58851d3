import { Extension } from "@tiptap/core";
import { closeHistory, history, redo, undo } from "@tiptap/pm/history";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";

/** Whether what was last done to the story was an act, or the beginning of one. */
const key = new PluginKey<boolean | "begun">("acts");

/** What the editor makes itself of one stroke of the mouse or the keys; all else that it makes is typing. */
const strokes: ReadonlySet<unknown> = new Set(["drop", "paste", "cut"]);

/**
 * Marks what is done at one stroke: a correction, a replacement, a picture put in. It is one undo by itself, however fast it follows
 * the keys or another act and however fast the keys follow it. Keys that follow one another are one undo until one pauses.
 */
export const act = (tr: Transaction): Transaction => tr.setMeta(key, true);

/** Marks the first half of an act: what comes next is the other, and one undo takes both back. */
export const beginning = (tr: Transaction): Transaction => tr.setMeta(key, "begun");

const isAct = (tr: Transaction): boolean => tr.getMeta(key) !== undefined || strokes.has(tr.getMeta("uiEvent"));

/** One undo history for the whole story: fields, pictures, and what was set aside. */
export const undoHistory = Extension.create({
  name: "undoHistory",
  addProseMirrorPlugins: () => [
    history({ depth: 500, newGroupDelay: 700 }),
    new Plugin<boolean | "begun">({
      key,
      state: {
        init: () => false,
        // What is mended after an act is part of it.
        apply: (tr, before) =>
          !tr.docChanged || tr.getMeta("appendedTransaction") !== undefined
            ? before
            : tr.getMeta(key) === "begun"
              ? "begun"
              : isAct(tr),
      },
    }),
  ],
  dispatchTransaction({ transaction, next }) {
    const before = key.getState(this.editor.state);
    const apart = before !== "begun" && (isAct(transaction) || (before === true && transaction.docChanged));
    next(apart ? closeHistory(transaction) : transaction);
  },
  addKeyboardShortcuts() {
    const run = (command: typeof undo) => () => command(this.editor.state, this.editor.view.dispatch);
    return { "Mod-z": run(undo), "Shift-Mod-z": run(redo), "Mod-y": run(redo) };
  },
});
