import { ask, bridge } from "../bridge/bridge.ts";
import { type CheckClientOptions, createCheckClient } from "../checking/check-client.ts";
import { createDeskCounter } from "../checking/count-desk.ts";
import type { Session } from "../session/session.ts";
import { deskStore } from "../stores/desk-store.ts";
import { houseStore } from "../stores/house-store.ts";
import { timers } from "../timers.ts";

/** Has the open findings of stories counted that nobody has opened yet, so that the list says where there is work. */
export function countStories(session: Session, start: CheckClientOptions["start"]): () => void {
  const quietly = (): void => undefined;
  const counter = createDeskCounter({
    // Trouble with a story is told when it is opened: then somebody can do something about it.
    client: createCheckClient({ start, timers, onRules: quietly, onTrouble: quietly }),
    timers,
    stories: () => deskStore.getState().stories,
    isOpen: (id) => id === session.openId,
    peek: (id) => ask("desk:peek", quietly, id),
    decisions: houseStore.getState,
    tell: (id, counts) => bridge().request("desk:counts", id, counts),
  });
  const stop = deskStore.subscribe(({ stories }, before) => {
    if (stories !== before.stories) counter.look();
  });
  return () => {
    stop();
    counter.stop();
  };
}
