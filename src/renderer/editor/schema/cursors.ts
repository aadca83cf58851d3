import { Extension, type Node } from "@tiptap/core";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";

/** What holds fields and nothing else: between two of them nothing can be written, and the arrows go from one into the next. */
const ofFields: ReadonlySet<string> = new Set(["doc", "figure"]);

/** Where a drop will land, and a caret between two pictures. */
export const cursors = Extension.create({
  name: "cursors",
  extendNodeSchema: ({ name }: Node) => (ofFields.has(name) ? { allowGapCursor: false } : {}),
  addProseMirrorPlugins: () => [dropCursor({ color: false, class: "drop-cursor", width: 2 }), gapCursor()],
});
