import { type Attrs, Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
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
 * What is pasted, with what the clipboard does not carry. In the story out of which it was cut: the names that its blocks had, for they
 * are the same blocks in another place and keep where they came from, and their notes; a block that still stands in the story keeps its
 * name to itself. In any story: its pictures, which are the desk's.
 */
export function namedAsCut(pasted: Slice, taken: Taken | undefined, doc: Node): Slice {
  const { schema } = doc.type;
  const nameless = new Slice(unnamed(pasted.content, schema), pasted.openStart, pasted.openEnd);
  if (taken === undefined) return nameless;
  const { slice, shown, provenance } = taken;
  if (shown.openStart !== pasted.openStart || shown.openEnd !== pasted.openEnd) return nameless;
  if (!carried(shown.content, schema).eq(carried(pasted.content, schema))) return nameless;
  if (provenance !== attributesOf(doc).provenance)
    return new Slice(unnamed(shown.content, schema), shown.openStart, shown.openEnd);
  const there = new Set(bodyOf(doc).children.map(({ attrs }) => attrs["id"] as unknown));
  return new Slice(unnamed(slice.content, schema, there), slice.openStart, slice.openEnd);
}

/** Without the names of blocks, or without those that are taken. */
function unnamed(content: Fragment, schema: Schema, takenNames?: ReadonlySet<unknown>): Fragment {
  return mapped(content, schema, (attrs) => {
    const id: unknown = attrs["id"] ?? null;
    return takenNames !== undefined && !takenNames.has(id) ? attrs : { ...attrs, id: null };
  });
}

/** What a picture is does not stand in the HTML of a clipboard. */
const notCarried = ["id", "src", "rights", "width", "height"] as const;

/** As it is after its way over the clipboard. */
const carried = (content: Fragment, schema: Schema): Fragment =>
  mapped(content, schema, (attrs) => ({
    ...attrs,
    ...Object.fromEntries(notCarried.flatMap((name) => (name in attrs ? [[name, null]] : []))),
  }));

/** The same blocks with other attributes. */
function mapped(content: Fragment, schema: Schema, change: (attrs: Attrs) => Attrs): Fragment {
  return Fragment.fromArray(
    content.content.map((node) => {
      if (node.isText) return node;
      const attrs = "id" in node.attrs ? change(node.attrs) : node.attrs;
      return schema.node(node.type, attrs, mapped(node.content, schema, change), node.marks);
    }),
  );
}
