import type { EditorView } from "@tiptap/pm/view";

/**
 * Takes the caret from where the page has it. The browser tells of a caret that it moved a task later: by then another key may have
 * been struck, which would act where the caret was, or findings may have come in, which would put it back there.
 */
export function readCaret(view: EditorView): void {
  if (view.composing || !view.hasFocus()) return;
  view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}
