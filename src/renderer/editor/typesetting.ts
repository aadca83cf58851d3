import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Typesetting } from "../../core/stylebook/stylebook.ts";
import { typeSign } from "../../core/typesetting/type-sign.ts";
import { textOf } from "./textblocks.ts";
import { act } from "./undo-history.ts";

interface Setting {
  readonly typesetting: Typesetting | undefined;
  /** What was made of typed signs just now, and what they were: one Backspace brings them back. */
  readonly made: { readonly from: number; readonly to: number; readonly typed: string } | null;
}

const key = new PluginKey<Setting>("typesetting");

/** The house whose quotation marks and dashes are set. */
export const setTypesetting = (tr: Transaction, typesetting: Typesetting): Transaction =>
  tr.setMeta(key, { typesetting }).setMeta("addToHistory", false);

/**
 * Sets quotation marks and dashes as they are typed. What was typed stands in the history first, so one undo brings it back, and so
 * does one Backspace. Not while an input method composes, not in addresses.
 */
export const typesetting = Extension.create({
  name: "typesetting",
  // Before the keys of the story: Backspace is asked for here first.
  priority: 300,
  addProseMirrorPlugins: () => [
    new Plugin<Setting>({
      key,
      state: {
        init: () => ({ typesetting: undefined, made: null }),
        apply(tr, before) {
          const told = tr.getMeta(key) as Partial<Setting> | undefined;
          if (told !== undefined) return { ...before, ...told };
          return before.made !== null && (tr.docChanged || tr.selectionSet) ? { ...before, made: null } : before;
        },
      },
      props: {
        handleTextInput: setSign,
        handleKeyDown: (view, event) =>
          event.key === "Backspace" && !event.ctrlKey && !event.metaKey && !event.altKey && bringBack(view),
      },
    }),
  ],
});

function setSign(view: EditorView, from: number, to: number, sign: string): boolean {
  const { typesetting: house } = key.getState(view.state) ?? {};
  if (house === undefined || view.composing || sign.length !== 1) return false;
  const $from = view.state.doc.resolve(from);
  if (!$from.parent.isTextblock) return false;
  const before = textOf($from.parent).slice(Math.max(0, $from.parentOffset - 100), $from.parentOffset);
  const set = typeSign(before, sign, house);
  if (set === undefined) return false;
  // First as typed, so that there is something to go back to.
  view.dispatch(view.state.tr.insertText(sign, from, to).scrollIntoView());
  const [start, end] = [from - set.takes, from + sign.length];
  const typed = before.slice(before.length - set.takes) + sign;
  const tr = act(view.state.tr).insertText(set.insert, start, end);
  view.dispatch(tr.setMeta(key, { made: { from: start, to: start + set.insert.length, typed } }));
  return true;
}

function bringBack(view: EditorView): boolean {
  const { made } = key.getState(view.state) ?? {};
  if (made === undefined || made === null || view.composing || !view.state.selection.empty) return false;
  if (view.state.selection.head !== made.to) return false;
  view.dispatch(act(view.state.tr).insertText(made.typed, made.from, made.to));
  return true;
}
