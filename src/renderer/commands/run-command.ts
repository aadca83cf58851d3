import { type CommandId, type CommandInfo, commands } from "../../ipc/commands.ts";
import type { Session } from "../session/session.ts";
import { sendTyped } from "../session/typed-fields.ts";
import { storyStore } from "../stores/story-store.ts";
import { commandTable, isAvailable } from "./command-table.ts";

const onDesk = (id: CommandId): boolean => commands.some((one: CommandInfo) => one.id === id && one.onDesk === true);

/**
 * Does what was asked for, if it can be done. The story whose row was chosen a moment ago is the one that is meant, though it
 * is not there yet: nothing is exported, copied or changed of the one before it.
 */
export function runCommand(id: CommandId, session: Session): void {
  sendTyped();
  const { opening } = storyStore.getState();
  const now = (): void => {
    session.editor.readCaret();
    if (isAvailable(id, session)) commandTable[id].run(session);
  };
  if (opening === null || opening === session.openId || onDesk(id)) return now();
  const stop = storyStore.subscribe((story) => {
    if (story.opening === opening) return;
    stop();
    // It could not be opened, or another was chosen meanwhile: nothing is done with that one.
    if (session.openId === opening) now();
  });
}
