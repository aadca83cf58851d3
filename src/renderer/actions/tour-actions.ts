import { ask } from "../bridge/bridge.ts";
import type { Session } from "../session/session.ts";
import { preferencesStore } from "../stores/preferences-store.ts";
import { say, windowStore } from "../stores/window-store.ts";
import { bringInBytes } from "./desk-actions.ts";
import { setPreferences } from "./preferences-actions.ts";

/** At the very first start: the sample story with the tour, and never again. */
export async function offerTour(session: Session): Promise<void> {
  if (preferencesStore.getState().toured) return;
  const due = await ask("tour:due", ({ message }) => say(message));
  if (due !== true) return;
  setPreferences({ toured: true });
  const { sampleStory } = await import("../panels/tour/sample-story.ts");
  await bringInBytes(session, "sample-story.txt", new TextEncoder().encode(sampleStory));
  showStep(0);
}

/** One step of the tour; what it speaks of is opened beside the story. */
export function showStep(nth: number): void {
  void import("../panels/tour/steps.ts").then(({ steps }) => {
    const tab = steps[nth]?.tab;
    windowStore.setState({ tour: nth, ...(tab === undefined ? {} : { tab }) });
  });
}

/** Back to the text, whichever step it was. */
export function leaveTour(session: Session): void {
  windowStore.setState({ tour: null });
  session.editor.focus();
}
