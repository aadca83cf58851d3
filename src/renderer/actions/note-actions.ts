import { toggleMark } from "@tiptap/pm/commands";
import type { Session } from "../session/session.ts";
import { say } from "../stores/window-store.ts";

/**
 * Makes the selected words a note of the desk to itself, or a note copy again. Without a selection what is typed from now on is
 * one, until the key is pressed again.
 */
export function toggleNote(session: Session): void {
  const { editor } = session;
  const type = editor.state.schema.marks["note"];
  if (type === undefined) throw new Error("the story schema has no notes");
  const { empty, $from } = editor.state.selection;
  if (!$from.parent.type.allowsMarkType(type))
    return say("A note stands in the headline, the dek, a caption or the body.");
  let added = false;
  toggleMark(type)(editor.state, (tr) => {
    editor.dispatch(tr);
    added = empty
      ? type.isInSet(editor.state.storedMarks ?? []) !== undefined
      : editor.state.doc.rangeHasMark(tr.selection.from, tr.selection.to, type);
  });
  editor.focus();
  if (empty)
    say(
      added
        ? "A note: what you type is not published, until F10."
        : "The note ends here: what you type from here on is published.",
    );
  else say(added ? "A note: it is not published." : "No note any more: it is published.");
}
