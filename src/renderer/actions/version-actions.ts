import type { Story } from "../../core/story/story.ts";
import type { AppError, Version, VersionReason } from "../../ipc/contract.ts";
import { ask } from "../bridge/bridge.ts";
import { restoreVersion } from "../editor/restore-version.ts";
import type { Session } from "../session/session.ts";
import { say, windowStore } from "../stores/window-store.ts";
import { spellMoment } from "../ui/words.ts";
import { takeBack } from "./story-actions.ts";

/** The two versions that are no files: as the story came, and as it stands in the editor. */
export const received = "received";
export const now = "now";

const reasons: Readonly<Record<VersionReason, string>> = {
  exported: "As it left",
  before: "While working",
  fixed: "Before corrections",
  restored: "Before a restore",
  asked: "Kept by hand",
};

/** A version as a line of a list. */
export const spellVersion = ({ why, at }: Pick<Version, "why" | "at">): string => `${reasons[why]}, ${spellMoment(at)}`;

const tell = ({ message }: AppError): void => say(message);

/** The versions of the open story that the desk keeps, the newest first. */
export async function loadVersions(session: Session): Promise<readonly Version[]> {
  const id = session.openId;
  return id === undefined ? [] : ((await ask("desk:versions", tell, id)) ?? []);
}

/** The story of a version; what the desk cannot read is told, and gives nothing. */
export async function loadVersion(session: Session, name: string): Promise<Story | undefined> {
  if (name === received) return session.received;
  if (name === now) return session.story();
  const id = session.openId;
  return id === undefined ? undefined : ask("desk:version", tell, id, name);
}

/** Keeps the story as it stands among its versions. */
export async function keepVersion(session: Session): Promise<void> {
  const [id, story] = [session.openId, session.story()];
  if (id === undefined || story === undefined) return;
  const version = await ask("desk:keep-version", tell, id, "asked", story);
  if (version === undefined) return;
  windowStore.setState(({ versionsKept }) => ({ versionsKept: versionsKept + 1 }));
  say("A version is kept. Everything you type is kept anyway; this one has a place in the history.");
}

/** Opens the comparison of two versions over the story. */
export function compareVersions(from: string = received, to: string = now): void {
  windowStore.setState({ compare: { from, to } });
}

/** Closes the comparison; the caret is where it was. */
export function closeCompare(session: Session): void {
  windowStore.setState({ compare: null });
  // The text is not drawn again before this turn ends, and what is not drawn takes no focus.
  setTimeout(() => {
    session.editor.focus();
    session.editor.reveal(session.editor.state.selection.head);
  }, 0);
}

/** Makes the story what a version of it was. The present one is kept first, and one undo goes back to it. */
export async function restore(session: Session, name: string): Promise<void> {
  const version = await loadVersion(session, name);
  const [id, present] = [session.openId, session.story()];
  if (version === undefined || id === undefined || present === undefined) return;
  const { editor } = session;
  const tr = restoreVersion(editor.state, editor.docFor(version));
  if (tr === undefined) return say("The story is what it was then.");
  if ((await ask("desk:keep-version", tell, id, "restored", present)) === undefined) return;
  if (session.openId !== id) return;
  // Typed into meanwhile: what was to be replaced has to be found anew.
  const again = restoreVersion(editor.state, editor.docFor(version));
  if (again === undefined) return;
  editor.dispatch(again);
  windowStore.setState(({ versionsKept }) => ({ versionsKept: versionsKept + 1 }));
  closeCompare(session);
  say("Restored. The story as it was before is kept among its versions.", takeBack(session));
}
