import type { ReactElement } from "react";
import { openFiles } from "../../actions/desk-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { bridge } from "../../bridge/bridge.ts";
import { spellKey } from "../../commands/keys.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./story-pane.module.css";

/** What stands on the paper while no story is open: the three things to do, with their keys. */
export function NoStory(): ReactElement {
  const session = useSession();
  const mac = bridge().platform === "darwin";
  const lines: readonly (readonly [string, string])[] = [
    ["Open a file", spellKey("CmdOrCtrl+O", mac)],
    ["To the desk and back", "F6"],
    ["All keys", "F1"],
  ];
  return (
    <div className={styles["noStory"]}>
      <h1 className={styles["noStoryTitle"]}>No story is open</h1>
      <p>Choose one on the desk, or drop a file anywhere on this window.</p>
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
      <Button onClick={() => void openFiles(session)}>Open…</Button>
    </div>
  );
}
