import type { Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";

/** A textblock with the position of its first character. */
export interface BlockInView {
  readonly start: number;
  readonly node: Node;
}

/** So many heights of the window above and below count as in view: what comes into it next is ready. */
const margin = 1;

/**
 * The textblocks that are in view or nearly so. Of a long story a handful is measured and not all; where nothing has a height, in a
 * page that is not drawn, all are in view.
 */
export function blocksInView(view: EditorView, scroller: Element | null): readonly BlockInView[] {
  const parts = partsOf(view.state.doc);
  const { top, bottom } = scroller?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  const reach = (bottom - top) * margin;
  const rectOf = (nth: number): DOMRect | undefined => {
    const element = view.nodeDOM(parts[nth]?.pos ?? -1);
    return element instanceof Element ? element.getBoundingClientRect() : undefined;
  };
  // The first part that does not end above.
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rectOf(middle)?.bottom ?? Infinity) < top - reach) low = middle + 1;
    else high = middle;
  }
  const found: BlockInView[] = [];
  for (let nth = low; nth < parts.length; nth += 1) {
    if ((rectOf(nth)?.top ?? -Infinity) > bottom + reach) break;
    const part = parts[nth];
    if (part === undefined) break;
    if (part.node.isTextblock) found.push({ start: part.pos + 1, node: part.node });
    else
      part.node.descendants((node, pos) => {
        if (node.isTextblock) found.push({ start: part.pos + 2 + pos, node });
        return !node.isTextblock;
      });
  }
  return found;
}

/** What stands one under the other: the fields, and the blocks of the body. */
function partsOf(doc: Node): readonly { readonly pos: number; readonly node: Node }[] {
  const parts: { readonly pos: number; readonly node: Node }[] = [];
  doc.forEach((field, pos) => {
    if (field.type.name === "body") field.forEach((node, offset) => parts.push({ pos: pos + 1 + offset, node }));
    else parts.push({ pos, node: field });
  });
  return parts;
}
