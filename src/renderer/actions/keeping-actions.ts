import type { RecoveredStory } from "../../ipc/contract.ts";
import { ask, bridge } from "../bridge/bridge.ts";
import { docToStory } from "../editor/convert/doc-to-story.ts";
import { replay } from "../session/replay.ts";
import type { Session } from "../session/session.ts";
import { type ChangedText, whatChanged } from "../session/what-changed.ts";
import { heldBy } from "../stores/held-by.ts";
import { keepingStore } from "../stores/keeping-store.ts";
import { say } from "../stores/window-store.ts";
import { timers } from "../timers.ts";

/** How often the copies in a second place follow what is typed, in milliseconds. */
const followEvery = 1_000;

/** Asks what came back at this start. Returns how to stop following the disk's trouble. */
export function connectKeeping(session: Session): () => void {
  void ask("desk:recovered", ({ message }) => say(message)).then((recovered) => {
    if (recovered !== undefined && recovered.length > 0) keepingStore.setState({ recovered });
  });
  let waiting: unknown;
  const follow = (): void => {
    waiting = undefined;
    if (keepingStore.getState().place !== null) void keepElsewhere(session, true);
  };
  const stop = session.onUnkept(() => {
    waiting ??= timers.set(follow, followEvery);
  });
  return () => {
    stop();
    timers.clear(waiting);
  };
}

/** The disk works again: nothing needs to be kept elsewhere. */
export const keptAgain = (): void => keepingStore.setState({ place: null });

/** Tries the disk again now. */
export const tryDisk = (): void => void ask("desk:retry", ({ message }) => say(message));

/** Keeps what the disk does not take in a folder elsewhere; asks for it the first time. */
export async function keepElsewhere(session: Session, quietly = false): Promise<void> {
  const place = await ask("desk:keep-elsewhere", ({ message }) => say(message), session.unkept());
  if (place === undefined || place === null) return keepingStore.setState({ place: null });
  keepingStore.setState({ place });
  if (!quietly) say(`Kept in ${place}, and what you type now is kept there too.`);
}

/** All words of the open story to the clipboard, findings or not, so that they are somewhere; held-back copy stays. */
export async function copyAllText(session: Session): Promise<void> {
  const story = session.story();
  if (story === undefined) return;
  const [held] = heldBy(session.openId, story.meta);
  // What must not leave does not leave by this way either; a folder elsewhere is the editor's own.
  if (held !== undefined) return say(`${held} Keep it elsewhere instead.`);
  const { openId: id } = session;
  if (id === undefined) return;
  // Main looks again, by what the desk knows of it.
  const result = await bridge().request("desk:copy-text", { id, story });
  say(result.ok ? "The words of the story are on the clipboard." : result.error.message);
}

/** What the changes that came back have made of a story. */
export function changesOf(session: Session, { before, steps }: RecoveredStory): readonly ChangedText[] {
  const start = session.editor.docFor(before);
  return whatChanged(docToStory(start), docToStory(replay(start, steps).doc));
}

export const dismissRecovered = (): void => keepingStore.setState({ recovered: [] });
