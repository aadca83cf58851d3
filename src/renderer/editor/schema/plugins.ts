import { Extension } from "@tiptap/core";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { history, redo, undo } from "@tiptap/pm/history";

/** One undo history for the whole story: fields, pictures, and what was set aside. */
export const undoHistory = Extension.create({
  name: "undoHistory",
  addProseMirrorPlugins: () => [history({ depth: 500, newGroupDelay: 700 })],
  addKeyboardShortcuts() {
    const run = (command: typeof undo) => () => command(this.editor.state, this.editor.view.dispatch);
    return { "Mod-z": run(undo), "Shift-Mod-z": run(redo), "Mod-y": run(redo) };
  },
});

/** Where a drop will land, and a caret between two pictures. */
export const cursors = Extension.create({
  name: "cursors",
  addProseMirrorPlugins: () => [dropCursor({ color: false, class: "drop-cursor", width: 2 }), gapCursor()],
});
