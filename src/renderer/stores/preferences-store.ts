import { createStore } from "zustand/vanilla";
import { type CommandId, type CommandInfo, keyOf } from "../../ipc/commands.ts";
import { type Preferences, usualPreferences } from "../../ipc/preferences.ts";

/** What was set for this window and this desk. */
export const preferencesStore = createStore<Preferences>(() => usualPreferences);

/** The key of a command as it is set now. */
export const keyNow = (command: CommandInfo & { readonly id: CommandId }): string | undefined =>
  keyOf(command, preferencesStore.getState().keys);
