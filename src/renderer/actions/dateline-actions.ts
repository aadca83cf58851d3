import type { Dateline } from "../../core/story/story.ts";
import { inlineFrom } from "../editor/convert/rich-text.ts";
import { datelineOf } from "../editor/dateline.ts";
import type { Session } from "../session/session.ts";

/** Makes the dateline's line of its parts. One undo step. */
export function setDateline(session: Session, parts: Partial<Dateline>): void {
  const { state } = session.editor;
  const field = state.doc.child(3);
  const pos = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize + state.doc.child(2).nodeSize;
  const dateline = datelineOf(parts);
  const tr = state.tr.replaceWith(pos + 1, pos + 1 + field.content.size, inlineFrom(dateline?.text, state.schema));
  session.editor.dispatch(tr.setNodeAttribute(pos, "as", dateline ?? null));
}
