import { Extension } from "@tiptap/core";
import { Fragment, type Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { touchedBy } from "../touched.ts";

/**
 * A drop or paste of parts of lists, tables and pictures can leave a node without what it must hold (a table row without cells),
 * and the next step over it throws. What was touched is looked at again and filled up, in the same undo step.
 */
export function mendPlugin(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const broken: { readonly pos: number; readonly node: Node }[] = [];
      for (const { from, to } of touchedBy(transactions))
        state.doc.nodesBetween(Math.max(from - 1, 0), Math.min(to + 1, state.doc.content.size), (node, pos) => {
          if (node.isTextblock) return false;
          if (node.type.validContent(node.content)) return true;
          if (!broken.some((other) => other.pos === pos)) broken.push({ pos, node });
          return false;
        });
      if (broken.length === 0) return null;
      const { tr } = state;
      for (const { pos, node } of broken.sort((a, b) => b.pos - a.pos))
        tr.replaceWith(pos, pos + node.nodeSize, mended(node));
      return tr;
    },
  });
}

/** The node with what it lacks filled in; one that cannot be filled gives way to its paragraphs. */
function mended(node: Node): Fragment {
  if (node.isTextblock || node.isLeaf) return Fragment.from(node);
  let inner = Fragment.empty;
  node.forEach((child) => (inner = inner.append(mended(child))));
  const filled = node.type.createAndFill(node.attrs, inner, node.marks);
  return filled === null ? inner : Fragment.from(filled);
}

export const mend = Extension.create({ name: "mend", addProseMirrorPlugins: () => [mendPlugin()] });
