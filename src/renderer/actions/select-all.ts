import { selectMore } from "../editor/across-fields.ts";
import { fieldOf } from "../app/fields.ts";
import type { Session } from "../session/session.ts";

/** Selects a field of the window, or in the text first the field of the caret and then the story, or what the focus is in. */
export function selectAll(session: Session): void {
  const { activeElement } = document;
  const field = fieldOf(activeElement);
  if (field !== undefined) return field.select();
  const { editor } = session;
  if (editor.element.contains(activeElement))
    return void selectMore(editor.state, (tr) => {
      editor.dispatch(tr);
    });
  document.getSelection()?.selectAllChildren(activeElement?.closest("[data-pane]") ?? document.body);
}
