import type { ReactElement } from "react";
import { type CommandId, type CommandInfo, commands } from "../../../ipc/commands.ts";
import { openFiles } from "../../actions/desk-actions.ts";
import { useStore } from "zustand";
import { useSession } from "../../app/session-context.ts";
import { bridge } from "../../bridge/bridge.ts";
import { spellKey } from "../../commands/keys.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { keyNow } from "../../stores/preferences-store.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./story-pane.module.css";

/** As it is set now; a command without a key is in the menu. */
const keyOf = (id: CommandId): string => {
  const all: readonly (CommandInfo & { readonly id: CommandId })[] = commands;
  const command = all.find((one) => one.id === id);
  return (command === undefined ? undefined : keyNow(command)) ?? "Menu";
};

/** What stands on the paper while no story is open: the three things to do, with their keys. */
export function NoStory(): ReactElement {
  const session = useSession();
  const empty = useStore(deskStore, (desk) => desk.stories.length === 0);
  const mac = bridge().platform === "darwin";
  const lines: readonly (readonly [string, string])[] = [
    ["Open a file", spellKey(keyOf("file:open"), mac)],
    ["All commands", spellKey(keyOf("view:palette"), mac)],
    ["To the desk and back", "F6"],
    ["All keys", "F1"],
  ];
  return (
    <div className={styles["noStory"]}>
      <h1 className={styles["noStoryTitle"]}>{empty ? "The desk is empty" : "No story is open"}</h1>
      <p>
        {empty ? "Drop a wire file, a saved page or a photo" : "Choose one on the desk, or drop a file"} anywhere on
        this window, or paste copy.
      </p>
      <dl className={styles["keys"]}>
        {lines.map(([what, key]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      {empty ? null : <Button onClick={() => void openFiles(session)}>Open…</Button>}
    </div>
  );
}
