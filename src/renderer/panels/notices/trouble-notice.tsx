import type { ReactElement } from "react";
import { useStore } from "zustand";
import { copyAllText, keepElsewhere, tryDisk } from "../../actions/keeping-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { keepingStore } from "../../stores/keeping-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { Button } from "../../ui/button.tsx";
import { LevelMark } from "../../ui/level-mark.tsx";
import styles from "./notices.module.css";

/** The disk refuses: what is the matter, and the three things that help. Typing goes on meanwhile. */
export function TroubleNotice(): ReactElement | null {
  const session = useSession();
  const trouble = useStore(deskStore, (desk) => desk.trouble);
  const kept = useStore(storyStore, (story) => story.kept);
  const open = useStore(storyStore, (story) => story.open);
  const place = useStore(keepingStore, (keeping) => keeping.place);
  const message = trouble ?? (kept.state === "not-kept" ? kept.reason : null);
  if (message === null) return null;
  return (
    <section className={styles["notice"]} data-pane="notices" data-level="must-fix" aria-label="The disk">
      <p role="alert">
        <LevelMark level="must-fix" />
        {place === null ? message : `${message} Until then it is kept in ${place}.`}
      </p>
      <div className={styles["buttons"]}>
        <Button onClick={tryDisk}>Try Now</Button>
        <Button onClick={() => void keepElsewhere(session)}>Keep It Elsewhere…</Button>
        {open === null ? null : <Button onClick={() => void copyAllText(session)}>Copy All Text</Button>}
      </div>
    </section>
  );
}
