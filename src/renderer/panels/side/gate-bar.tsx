import type { ReactElement } from "react";
import { useStore } from "zustand";
import { exportStory, showGate } from "../../actions/export-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { Button } from "../../ui/button.tsx";
import { LevelMark } from "../../ui/level-mark.tsx";
import styles from "./side-pane.module.css";

/** The way out, always in sight: whether the gate is open, and if not, how much closes it. */
export function GateBar(): ReactElement {
  const session = useSession();
  const gate = useStore(sideStore, (side) => side.gate);
  const mustFix = useStore(sideStore, (side) => side.counts.mustFix);
  const closing = mustFix + gate.reasons.length;
  const checked = useStore(storyStore, (story) => story.checked);
  return (
    <div className={styles["gate"]}>
      <p>
        {closing === 0 && !checked ? null : <LevelMark level={closing === 0 ? "ok" : "must-fix"} />}
        {closing > 0 ? `Gate closed by ${closing === 1 ? "one thing" : `${closing} things`}` : null}
        {closing === 0 ? (checked ? "The gate is open" : "Checking…") : null}
      </p>
      {closing === 0 ? (
        <Button kind="main" onClick={() => void exportStory(session, "file")}>
          Export…
        </Button>
      ) : (
        <Button onClick={showGate}>What closes it</Button>
      )}
    </div>
  );
}
