import { TextSelection } from "@tiptap/pm/state";
import type { BaselineBlock } from "../../ipc/contract.ts";
import { bridge } from "../bridge/bridge.ts";
import { baselineOf, type PlacedChange } from "../editor/changes/changes.ts";
import { changeFrom, changeInHand, changesIn, track, trackingOf } from "../editor/changes/changes-plugin.ts";
import { accepted, nameBlocks, putBack } from "../editor/changes/settle-changes.ts";
import { placeName } from "../editor/place-names.ts";
import type { Session } from "../session/session.ts";
import { storyStore } from "../stores/story-store.ts";
import { say, windowStore } from "../stores/window-store.ts";
import { takeBack } from "./story-actions.ts";

/** Makes sure that the open story knows what its changes are against: what was accepted last, else what was received. */
export function followBaseline(session: Session): void {
  const { editor, received } = session;
  const { baseline, shown } = trackingOf(editor.state);
  const wanted = windowStore.getState().showChanges;
  if (received === undefined || (baseline !== undefined && shown === wanted)) return;
  editor.dispatch(
    track(editor.state.tr, {
      baseline: baseline ?? session.baseline ?? baselineOf(editor.docFor(received)),
      shown: wanted,
    }),
  );
}

/** Keeps it so while one goes from story to story. */
export function followChanges(session: Session): () => void {
  return storyStore.subscribe(({ open }, before) => {
    if (open !== before.open && windowStore.getState().showChanges) followBaseline(session);
  });
}

/** Shows the changes in the text, or shows them no longer. */
export function toggleChanges(session: Session): void {
  windowStore.setState(({ showChanges }) => ({ showChanges: !showChanges }));
  followBaseline(session);
  const { length } = changesIn(session.editor.state);
  if (!windowStore.getState().showChanges) say("Changes are no longer shown.");
  else say(length === 0 ? "Nothing has changed since the story was received." : `${counted(length)} shown.`);
}

const counted = (count: number): string => (count === 1 ? "One change" : `${count} changes`);

/** Goes to the next or the last change; shows them if they are not. */
export function goToChange(session: Session, direction: 1 | -1): void {
  if (!windowStore.getState().showChanges) windowStore.setState({ showChanges: true });
  followBaseline(session);
  const change = changeFrom(session.editor.state, direction);
  if (change === undefined) return say("Nothing has changed since the story was received.");
  showChange(session, change);
}

/** A change as it stands now: a list may be a moment behind the text. */
const asItStands = ({ editor }: Session, listed: PlacedChange): PlacedChange | undefined =>
  changesIn(editor.state).find(({ key }) => key === listed.key);

/** Puts the caret to a change and says it. */
export function showChange(session: Session, listed: PlacedChange): void {
  const { editor } = session;
  const change = asItStands(session, listed);
  if (change === undefined) return;
  const { doc, tr } = editor.state;
  const place = TextSelection.near(doc.resolve(Math.min(change.from, doc.content.size)), 1);
  editor.dispatch(track(tr.setSelection(place), { inHand: change.key }));
  editor.reveal(place.from);
  editor.focus();
  const changes = changesIn(editor.state);
  const nth = changes.findIndex(({ key }) => key === change.key) + 1;
  say(`${nth} of ${counted(changes.length).toLowerCase()}, ${placeName(doc, change.from)}: ${spell(change)}`);
}

/** A change in words. */
export function spell({ removed, added, moved, looks }: PlacedChange): string {
  if (looks !== undefined) return `“${shorten(added)}” is now ${looks}`;
  if (moved) return `“${shorten(removed + added)}” moved`;
  if (removed === "") return `“${shorten(added)}” came in`;
  return added === "" ? `“${shorten(removed)}” went` : `“${shorten(removed)}” became “${shorten(added)}”`;
}

const shorten = (words: string): string => {
  const text = words.replace(/\s+/gu, " ").trim();
  return text.length <= 60 ? text : `${text.slice(0, 58).trimEnd()}…`;
};

/** Takes a change as settled: from now on it is no change any more. */
export function acceptChange(session: Session, change = changeInHand(session.editor.state)): void {
  if (change === undefined) return say("There is no change here.");
  const before = baselineIn(session);
  const next = settledNames(session, change);
  if (before === undefined || next === undefined) return;
  setBaseline(session, accepted(before, next, changesIn(session.editor.state)));
  say(`Accepted: ${spell(change)}.`, () => setBaseline(session, before));
}

/** Takes the story as it stands as settled. */
export function acceptAll(session: Session): void {
  const before = baselineIn(session);
  const { length } = changesIn(session.editor.state);
  if (before === undefined || length === 0) return say("There are no changes.");
  nameAll(session);
  setBaseline(session, baselineOf(session.editor.state.doc));
  say(`${counted(length)} accepted.`, () => setBaseline(session, before));
}

/** Puts back what was there before a change: one undo step. */
export function putBackChange(session: Session, change = changeInHand(session.editor.state)): void {
  const there = change === undefined ? undefined : asItStands(session, change);
  if (there === undefined) return say("There is no change here.");
  revert(session, [there], `Put back: ${spell(there)}.`);
}

/** Puts back everything: the story reads as its baseline again. */
export function putBackAll(session: Session): void {
  const changes = changesIn(session.editor.state);
  if (changes.length === 0) return say("There are no changes.");
  revert(session, changes, `${counted(changes.length)} put back.`);
}

function revert(session: Session, changes: readonly PlacedChange[], done: string): void {
  const { editor, received } = session;
  const tr = putBack(editor.state, changes, changesIn(editor.state), received);
  if (tr === undefined)
    return say("This cannot be put back by itself: the table has other rows now. Compare with a version instead.");
  editor.dispatch(tr);
  say(done, takeBack(session));
}

const baselineIn = ({ editor }: Session): readonly BaselineBlock[] | undefined => trackingOf(editor.state).baseline;

/** Blocks made in the editor get a name for good before a baseline speaks of them. */
function nameAll({ editor }: Session): void {
  const tr = nameBlocks(editor.state);
  if (tr !== undefined) editor.dispatch(tr);
}

/** The same change, once every block has its name. */
function settledNames(session: Session, change: PlacedChange): PlacedChange | undefined {
  nameAll(session);
  return changesIn(session.editor.state).find(({ key }) => key === change.key);
}

function setBaseline(session: Session, baseline: readonly BaselineBlock[]): void {
  const id = session.openId;
  if (id === undefined) return;
  session.editor.dispatch(track(session.editor.state.tr, { baseline, inHand: null }));
  void bridge()
    .request("desk:baseline", id, baseline)
    .then((result) => {
      if (!result.ok) say(result.error.message);
    });
}
