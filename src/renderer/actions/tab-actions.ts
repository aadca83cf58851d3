import type { StoryId } from "../../ipc/contract.ts";
import { focusPane } from "../commands/panes.ts";
import type { Session } from "../session/session.ts";
import { storyStore } from "../stores/story-store.ts";
import { say } from "../stores/window-store.ts";

/** Shows one of the stories that are open, with the caret where it was. */
export async function showStory(session: Session, id: StoryId): Promise<void> {
  await session.open(id);
  session.editor.focus();
}

/** To the next or the last of the open stories, going round at the ends. */
export function goToStory(session: Session, direction: 1 | -1): void {
  const { tabs, open } = storyStore.getState();
  const next = tabs.at((tabs.indexOf(open ?? "") + direction) % tabs.length);
  if (next === undefined || next === open) return say("No other story is open.");
  void showStory(session, next);
}

/** Closes a story: everything typed is kept. The one beside it takes its place; without one the desk has the focus. */
export async function closeStory(session: Session, id: StoryId | undefined = session.openId): Promise<void> {
  if (id === undefined) return;
  const { tabs } = storyStore.getState();
  const rest = tabs.filter((one) => one !== id);
  storyStore.setState({ tabs: rest });
  if (id !== session.openId) return;
  const next = rest[Math.min(tabs.indexOf(id), rest.length - 1)];
  if (next === undefined) {
    await session.close();
    focusPane("desk");
    return;
  }
  await showStory(session, next);
  // The other could not be opened: this one is still there.
  if (session.openId === id) storyStore.setState({ tabs });
}
