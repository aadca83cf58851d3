import { type CommandId, type CommandInfo, commands } from "../../ipc/commands.ts";
import { bridge } from "../bridge/bridge.ts";
import { spellKey } from "../commands/keys.ts";
import { keyNow } from "./preferences-store.ts";

/** The key of a command as it is set now, as the system spells it; undefined: it has none and is in the menu. */
export function spellKeyOf(id: CommandId): string | undefined {
  const all: readonly (CommandInfo & { readonly id: CommandId })[] = commands;
  const command = all.find((one) => one.id === id);
  const key = command === undefined ? undefined : keyNow(command);
  return key === undefined ? undefined : spellKey(key, bridge().platform === "darwin");
}
