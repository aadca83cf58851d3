import type { EditorView } from "@tiptap/pm/view";

/** A stretch of the document as the page has drawn it, for a highlight. */
export function rangeOf(view: EditorView, from: number, to: number): Range | undefined {
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  const range = document.createRange();
  try {
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
  } catch (error) {
    // The DOM is behind the document for a moment while the browser itself has changed it; the next update draws it.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
  return range;
}
