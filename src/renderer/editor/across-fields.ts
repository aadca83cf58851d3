import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import {
  AllSelection,
  type Command,
  type EditorState,
  Plugin,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { typeOf } from "./convert/story-to-doc.ts";
import { act, beginning } from "./undo-history.ts";

/** What is selected reaches from one field into another, or is the whole story. */
export function isAcross({ selection: { $from, $to, empty } }: EditorState): boolean {
  return !empty && $from.node(1) !== $to.node(1) ? true : !empty && $from.depth === 0;
}

/**
 * Takes the words out of every field that the selection reaches into, and sets the caret where it began. The fields stay: of the body
 * whole blocks go, but nothing is poured from one field into another.
 */
export function clearAcross(state: EditorState): Transaction {
  const { tr, doc, selection, schema } = state;
  const { from, to } = selection;
  const fields: { readonly node: Node; readonly pos: number }[] = [];
  doc.forEach((node, pos) => fields.push({ node, pos }));
  for (const { node, pos } of fields.toReversed()) {
    const [start, end] = [pos + 1, pos + node.nodeSize - 1];
    if (to <= pos || from >= pos + node.nodeSize) continue;
    if (node.isTextblock) tr.delete(Math.max(from, start), Math.max(Math.min(to, end), start));
    else if (to >= end - 1) tr.replaceWith(start, end, typeOf(schema, "paragraph").create());
    else clearBlocks(tr, node, start, to);
  }
  const caret = TextSelection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)));
  return act(tr.setSelection(caret).scrollIntoView());
}

/** From the start of the body as far as `to`: what is covered whole goes, of the last block the words that are covered. */
function clearBlocks(tr: Transaction, body: Node, start: number, to: number): void {
  body.forEach((block, offset) => {
    const pos = start + offset;
    if (pos >= to || pos + block.nodeSize <= to) return;
    const words: (readonly [number, number])[] = [];
    tr.doc.nodesBetween(pos, to, (node, at) => {
      if (node.isTextblock) words.push([at + 1, Math.min(at + 1 + node.content.size, to)]);
      return !node.isTextblock;
    });
    for (const [first, last] of words.toReversed()) if (last > first) tr.delete(first, last);
    tr.delete(start, pos);
  });
}

/** Ctrl+A: the textblock of a picture or a table, then the field or the body, then the story. */
export const selectMore: Command = (state, dispatch) => {
  const { $from, $to, from, to } = state.selection;
  // From the innermost outwards: the first that is not selected yet.
  for (let depth = $from.sharedDepth(to); depth > 0; depth -= 1) {
    const node = $from.node(depth);
    const inner = node.isTextblock && node.type.spec.isolating === true;
    if (depth > 1 && !inner) continue;
    const [start, end] = [$from.start(depth), $to.end(depth)];
    const whole = TextSelection.between(state.doc.resolve(start), state.doc.resolve(end));
    if (whole.empty || (from <= whole.from && to >= whole.to)) continue;
    dispatch?.(state.tr.setSelection(whole));
    return true;
  }
  dispatch?.(state.tr.setSelection(new AllSelection(state.doc)));
  return true;
};

const clear = (view: EditorView, as: typeof act = act): boolean => {
  if (!isAcross(view.state)) return false;
  view.dispatch(as(clearAcross(view.state)));
  return true;
};

/** What is typed, pasted or struck over a selection that reaches across fields leaves the fields what they are. */
export const acrossFields = Extension.create({
  name: "acrossFields",
  // Before typed signs are set, and before the keys of the story.
  priority: 400,
  // What is cut across fields leaves them what they are too.
  dispatchTransaction({ transaction, next }) {
    const { state } = this.editor;
    const isCut = transaction.getMeta("uiEvent") === "cut" && isAcross(state);
    next(isCut ? clearAcross(state).setMeta("uiEvent", "cut") : transaction);
  },
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
    return { "Mod-a": run(selectMore) };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (view, { key, isComposing }) =>
          !isComposing && ["Backspace", "Delete", "Enter"].includes(key) && clear(view),
        handleTextInput(view, _from, _to, text) {
          if (!clear(view, beginning)) return false;
          // As typed at the caret that is left: quotation marks and dashes are set there too.
          const { from } = view.state.selection;
          const insert = () => view.state.tr.insertText(text, from).scrollIntoView();
          if (view.someProp("handleTextInput", (handle) => handle(view, from, from, text, insert)) !== true)
            view.dispatch(insert());
          return true;
        },
        handlePaste: (view) => {
          clear(view, beginning);
          return false;
        },
        handleDOMEvents: {
          // What an input method composes replaces what is selected by itself.
          compositionstart: (view) => {
            clear(view, beginning);
            return false;
          },
        },
      },
    }),
  ],
});
