import { type ReactElement, useState } from "react";
import { useStore } from "zustand";
import { dismissRecovered } from "../../actions/keeping-actions.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { keepingStore } from "../../stores/keeping-store.ts";
import { Button } from "../../ui/button.tsx";
import { LevelMark } from "../../ui/level-mark.tsx";
import { titleOf } from "../../ui/words.ts";
import styles from "./notices.module.css";
import { RecoveredDialog } from "./recovered-dialog.tsx";

/** Wiredesk ended without closing: which stories had changes, and the way to see them. */
export function RecoveredNotice(): ReactElement | null {
  const recovered = useStore(keepingStore, (keeping) => keeping.recovered);
  const stories = useStore(deskStore, (desk) => desk.stories);
  const [shown, setShown] = useState(false);
  const [first] = recovered;
  if (first === undefined) return null;
  const summary = stories.find(({ id }) => id === first.id);
  const which =
    recovered.length > 1 ? `${recovered.length} stories` : `“${summary === undefined ? first.id : titleOf(summary)}”`;
  return (
    <section className={styles["notice"]} data-pane="notices" data-level="check" aria-label="Recovered">
      <p role="status">
        <LevelMark level="check" />
        Wiredesk ended without being closed. What was typed in {which} is back.
      </p>
      <div className={styles["buttons"]}>
        <Button onClick={() => setShown(true)}>Show What Came Back</Button>
        <Button kind="quiet" onClick={dismissRecovered}>
          Dismiss
        </Button>
      </div>
      {shown ? <RecoveredDialog recovered={recovered} onClose={() => setShown(false)} /> : null}
    </section>
  );
}
