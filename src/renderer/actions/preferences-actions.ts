import type { Preferences } from "../../ipc/preferences.ts";
import { ask, bridge } from "../bridge/bridge.ts";
import type { Session } from "../session/session.ts";
import { preferencesStore } from "../stores/preferences-store.ts";
import { say } from "../stores/window-store.ts";

const tell = ({ message }: { readonly message: string }): void => say(message);

/** Reads the settings before anything is drawn, and draws by them from then on. */
export async function loadPreferences(): Promise<void> {
  const result = await bridge().request("preferences:get");
  if (result.ok) preferencesStore.setState(result.value, true);
  drawBy(preferencesStore.getState());
  preferencesStore.subscribe(drawBy);
}

/** Changes settings: they hold at once and are kept. */
export function setPreferences(change: Partial<Preferences>): void {
  preferencesStore.setState(change);
  void ask("preferences:set", tell, preferencesStore.getState());
}

/** Takes the settings out of a file that somebody chose. */
export async function takePreferences(): Promise<void> {
  const taken = await ask("preferences:take", tell);
  if (taken === undefined || taken === null) return;
  preferencesStore.setState(taken, true);
  say("The settings of the file hold now.");
}

/** Writes the settings to a file for others. */
export async function handOnPreferences(): Promise<void> {
  const file = await ask("preferences:hand-on", tell);
  if (file !== undefined && file !== null) say(`The settings are in ${file}.`);
}

/** Has the open story checked by the style that is set, now and whenever it changes. */
export function followStyle(session: Session): () => void {
  session.setStyle(preferencesStore.getState().style);
  return preferencesStore.subscribe(({ style }, before) => {
    if (style !== before.style) session.setStyle(style);
  });
}

function drawBy({ theme, textSize, motion }: Preferences): void {
  const root = document.documentElement;
  root.style.fontSize = textSize === 100 ? "" : `${textSize}%`;
  root.toggleAttribute("data-contrast", theme === "contrast");
  root.toggleAttribute("data-still", motion === "less");
}
