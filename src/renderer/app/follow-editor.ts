import type { Session } from "../session/session.ts";
import { deskStore } from "../stores/desk-store.ts";
import { deskHoldOf } from "../stores/held-by.ts";
import { refreshGate, refreshSide } from "../stores/side-store.ts";
import { storyStore } from "../stores/story-store.ts";

/** Until the side follows the caret; until it follows what is typed; until the gate is worked out again. */
const pauses = { caret: 30, side: 150, gate: 300 } as const;
/** Somebody who types without a pause sees the lists follow at least so often. */
const atLeastEvery = 1_000;

/** Lets what stands beside the story follow the editor, without being in the way of typing. */
export function followEditor(session: Session): () => void {
  let side: ReturnType<typeof setTimeout> | undefined;
  let gate: ReturnType<typeof setTimeout> | undefined;
  let doc = session.editor.state.doc;
  let followed = 0;
  const follow = (): void => {
    side = undefined;
    followed = performance.now();
    refreshSide(session.openId === undefined ? undefined : session.editor.state);
  };
  const work = (): void => {
    if (session.openId !== undefined) refreshGate(session.editor.state, new Date(), deskHoldOf(session.openId));
  };
  let shown = session.openId;
  const changed = (): void => {
    // The story before may have been free to go where this one is held: its gate must not stand over this one.
    if (session.openId !== shown) {
      shown = session.openId;
      work();
    }
    const typed = session.editor.state.doc !== doc;
    ({ doc } = session.editor.state);
    if (typed && performance.now() - followed < atLeastEvery) {
      clearTimeout(side);
      side = setTimeout(follow, pauses.side);
    } else side ??= setTimeout(follow, pauses.caret);
    clearTimeout(gate);
    gate = setTimeout(work, pauses.gate);
  };
  let held = deskHoldOf(session.openId);
  const killed = (): void => {
    const now = deskHoldOf(session.openId);
    if (now !== held) changed();
    held = now;
  };
  const stops = [session.editor.subscribe(changed), storyStore.subscribe(changed), deskStore.subscribe(killed)];
  return () => {
    clearTimeout(side);
    clearTimeout(gate);
    for (const stop of stops) stop();
  };
}
