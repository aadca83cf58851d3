import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { textWithoutNotes } from "../../../core/story/notes-in-text.ts";
import { inlineFrom } from "../convert/rich-text.ts";
import { richOf } from "../textblocks.ts";

/** What may leave the story: the slice without the notes of the desk to itself. The same slice where there are none. */
export function withoutNotes(slice: Slice): Slice {
  const content = fragment(slice.content);
  return content === slice.content ? slice : new Slice(content, slice.openStart, slice.openEnd);
}

function fragment(content: Fragment): Fragment {
  const nodes = content.content.map(bare);
  return nodes.every((node, nth) => node === content.child(nth)) ? content : Fragment.fromArray(nodes);
}

function bare(node: Node): Node {
  if (!node.isTextblock) {
    const content = fragment(node.content);
    return content === node.content ? node : node.copy(content);
  }
  const rich = richOf(node);
  const left = textWithoutNotes(rich);
  return left === rich ? node : node.copy(inlineFrom(left, node.type.schema));
}
