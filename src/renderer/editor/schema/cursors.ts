import { Extension } from "@tiptap/core";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";

/** Where a drop will land, and a caret between two pictures. */
export const cursors = Extension.create({
  name: "cursors",
  addProseMirrorPlugins: () => [dropCursor({ color: false, class: "drop-cursor", width: 2 }), gapCursor()],
});
