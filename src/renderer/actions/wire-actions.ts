import { Selection } from "@tiptap/pm/state";
import { putBack } from "../editor/changes/settle-changes.ts";
import { attributesOf } from "../editor/convert/story-attributes.ts";
import { changesIn } from "../editor/changes/changes-plugin.ts";
import { placesOf } from "../editor/places.ts";
import type { Session } from "../session/session.ts";
import { say } from "../stores/window-store.ts";
import { followBaseline, spell } from "./change-actions.ts";
import { takeBack } from "./story-actions.ts";

/** Puts the caret to a part of the story. */
export function goToBlock({ editor }: Session, id: string): void {
  const place = placesOf(editor.state.doc).get(id);
  if (place === undefined) return;
  editor.dispatch(editor.state.tr.setSelection(Selection.near(editor.state.doc.resolve(place.pos + 1), 1)));
  editor.reveal(editor.state.selection.head);
  editor.focus();
}

/** Puts back a part of the story that was taken out of it since it was received, where it stood. One undo step. */
export function putBackBlock(session: Session, id: string): void {
  followBaseline(session);
  const { state } = session.editor;
  const changes = changesIn(state);
  const change = changes.find(({ kind, blocks }) => kind === "removed" && blocks.some((block) => block.id === id));
  const tr = change === undefined ? undefined : putBack(state, [change], changes, session.received);
  if (change === undefined || tr === undefined)
    return say("That it went was accepted. The comparison with the wire still shows it.");
  // Set aside by hand: it must not be in both places.
  const { setAside } = attributesOf(state.doc);
  const aside = setAside.findLast(({ text }) => text === change.removed);
  if (aside !== undefined)
    tr.setDocAttribute(
      "setAside",
      setAside.filter((one) => one !== aside),
    );
  session.editor.dispatch(tr);
  say(`Put back: ${spell(change)}.`, takeBack(session));
}
