import { type ReactElement, useState } from "react";
import { useStore } from "zustand";
import { useSession } from "../../app/session-context.ts";
import { storyStore } from "../../stores/story-store.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./dialogs.module.css";

/** Switches a check off for all stories of the desk; the reason is for whoever asks later. */
export function SwitchOffDialog({
  check,
  onClose,
}: {
  readonly check: string;
  readonly onClose: () => void;
}): ReactElement {
  const session = useSession();
  const rules = useStore(storyStore, (story) => story.rules);
  const title = rules?.all.find(({ id }) => id === check)?.title ?? check;
  const [reason, setReason] = useState("");
  return (
    <Dialog title="Switch this check off?" onClose={onClose}>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          session.noes.switchOff(check, title, reason.trim());
        }}
      >
        <p>“{title}” will be silent in all stories of this desk, until it is switched on again.</p>
        <label className={styles["label"]}>
          <span>Why, for whoever asks later</span>
          <input value={reason} onChange={({ target }) => setReason(target.value)} />
        </label>
        <div className={styles["buttons"]}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="main" type="submit">
            Switch off
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
