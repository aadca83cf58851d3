import type { ReactElement } from "react";
import { openFiles } from "../../actions/desk-actions.ts";
import { useStore } from "zustand";
import { useSession } from "../../app/session-context.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { spellKeyOf } from "../../stores/spell-key-of.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./story-pane.module.css";

/** What stands on the paper while no story is open: the three things to do, with their keys. */
export function NoStory(): ReactElement {
  const session = useSession();
  const empty = useStore(deskStore, (desk) => desk.stories.length === 0);
  const lines: readonly (readonly [string, string])[] = [
    ["Open a file", spellKeyOf("file:open") ?? "Menu"],
    ["All commands", spellKeyOf("view:palette") ?? "Menu"],
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
