import type { Session } from "../session/session.ts";
import { refreshGate, refreshSide } from "../stores/side-store.ts";
import { storyStore } from "../stores/story-store.ts";

/** After the last change: until the lists follow, and until the gate is worked out again. */
const pauses = { side: 40, gate: 250 } as const;

/** Lets what stands beside the story follow the editor, without being in the way of typing. */
export function followEditor(session: Session): () => void {
  let side: ReturnType<typeof setTimeout> | undefined;
  let gate: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    side ??= setTimeout(() => {
      side = undefined;
      refreshSide(session.openId === undefined ? undefined : session.editor.state);
    }, pauses.side);
    clearTimeout(gate);
    gate = setTimeout(() => {
      if (session.openId !== undefined) refreshGate(session.editor.state, new Date());
    }, pauses.gate);
  };
  const stops = [session.editor.subscribe(changed), storyStore.subscribe(changed)];
  return () => {
    clearTimeout(side);
    clearTimeout(gate);
    for (const stop of stops) stop();
  };
}
