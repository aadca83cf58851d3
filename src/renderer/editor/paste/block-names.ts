import { Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
import { bodyOf } from "../convert/body-ids.ts";
import { attributesOf } from "../convert/story-attributes.ts";
import { withoutNotes } from "./without-notes.ts";

/** What was last cut or copied here, and of which story. */
export interface Taken {
  readonly slice: Slice;
  /** What of it is on the clipboard: it leaves without its notes. */
  readonly shown: Slice;
  readonly provenance: unknown;
}

/** Remembers a selection that goes to the clipboard, which knows nothing of the names of blocks and gets no notes. */
export const takenFrom = (doc: Node, slice: Slice): Taken => ({
  slice,
  shown: withoutNotes(slice),
  provenance: attributesOf(doc).provenance,
});

/**
 * What is pasted, with the names that its blocks had when they were cut out of this story: they are the same blocks in
 * another place, and keep where they came from and their notes. A block that still stands in the story keeps its name to itself.
 */
export function namedAsCut(pasted: Slice, taken: Taken | undefined, doc: Node): Slice {
  const { schema } = doc.type;
  const bare = unnamed(pasted.content, schema);
  const nameless = new Slice(bare, pasted.openStart, pasted.openEnd);
  if (taken === undefined || taken.provenance !== attributesOf(doc).provenance) return nameless;
  const { content, openStart, openEnd } = taken.slice;
  if (openStart !== pasted.openStart || openEnd !== pasted.openEnd || !unnamed(taken.shown.content, schema).eq(bare))
    return nameless;
  const there = new Set(bodyOf(doc).children.map(({ attrs }) => attrs["id"] as unknown));
  return new Slice(unnamed(content, schema, there), openStart, openEnd);
}

/** Without the names of blocks, or without those that are taken. */
function unnamed(content: Fragment, schema: Schema, takenNames?: ReadonlySet<unknown>): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.isText) nodes.push(node);
    else {
      const id: unknown = node.attrs["id"] ?? null;
      const keeps = takenNames !== undefined && !takenNames.has(id);
      const attrs = "id" in node.attrs ? { ...node.attrs, id: keeps ? id : null } : node.attrs;
      nodes.push(schema.node(node.type, attrs, unnamed(node.content, schema, takenNames), node.marks));
    }
  });
  return Fragment.fromArray(nodes);
}
