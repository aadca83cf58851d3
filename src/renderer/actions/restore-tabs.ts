import { ask, bridge } from "../bridge/bridge.ts";
import { storyStore } from "../stores/story-store.ts";
import { say } from "../stores/window-store.ts";

/** More tabs than these are not remembered: the last that were opened are. */
const mostTabs = 200;

/**
 * Puts the stories that were open at the last end on their tabs again, beside what is open by now. None of them is read before somebody
 * goes to it. From then on main is told of every change.
 */
export async function restoreTabs(): Promise<() => void> {
  const before = await ask("desk:tabs", ({ message }) => say(message));
  if (before !== undefined) {
    const { tabs, gone } = before;
    storyStore.setState((now) => ({ tabs: [...tabs, ...now.tabs.filter((id) => !tabs.includes(id))] }));
    if (gone === 1) say("A story that was open at the last end is no longer on the desk.");
    else if (gone > 1) say(`${gone} stories that were open at the last end are no longer on the desk.`);
  }
  const tell = (): void => bridge().send("window:tabs", storyStore.getState().tabs.slice(-mostTabs));
  tell();
  return storyStore.subscribe(({ tabs }, last) => {
    if (tabs !== last.tabs) tell();
  });
}

/** The same for a window that may be gone before the desk has answered. */
export function followTabs(): () => void {
  let gone = false;
  let stop = (): void => undefined;
  void restoreTabs().then((stopTelling) => {
    if (gone) stopTelling();
    else stop = stopTelling;
  });
  return () => {
    gone = true;
    stop();
  };
}
