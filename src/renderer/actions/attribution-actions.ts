import { TextSelection } from "@tiptap/pm/state";
import type { Span } from "../../core/story/blocks.ts";
import { findSpan } from "../editor/find-span.ts";
import { light, litIn } from "../editor/findings/lit.ts";
import type { Session } from "../session/session.ts";
import { attributionStore } from "../stores/attribution-store.ts";
import { say, windowStore } from "../stores/window-store.ts";

function placeOf(session: Session, span: Span): { readonly from: number; readonly to: number } | undefined {
  const { read } = attributionStore.getState();
  return read === null ? undefined : findSpan(read.doc, session.editor.state.doc, span);
}

/** Puts the selection on words that were read, and brings them into view. */
export function goToSpan(session: Session, span: Span): void {
  const { editor } = session;
  const place = placeOf(session, span);
  if (place === undefined) return say("These words have changed since; the story is being read again.");
  editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, place.from, place.to)));
  editor.reveal(place.from);
  editor.focus();
}

/** Lights words while their line in a list is looked at. */
export function lightSpans(session: Session, spans: readonly Span[]): void {
  const { editor } = session;
  if (spans.length === 0 && litIn(editor.state).length === 0) return;
  editor.dispatch(
    light(
      editor.state.tr,
      spans.flatMap((span) => placeOf(session, span) ?? []),
    ),
  );
}

/** Asks why a claim holds, and who says so. */
export function verifyClaim(session: Session, span: Span, quote: string): void {
  const place = placeOf(session, span);
  if (place === undefined) return say("These words have changed since; the story is being read again.");
  windowStore.setState({ dialog: { kind: "cq", what: "claim", quote, ...place } });
}

/** Tints the text by source, or takes the tint away. */
export function toggleTint(): void {
  attributionStore.setState(({ tint }) => ({ tint: !tint }));
  say(attributionStore.getState().tint ? "The text is tinted by source." : "The text is not tinted.");
}
