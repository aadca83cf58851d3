import { type ReactElement, useId, useState } from "react";
import { holdReason } from "../../../core/export/desk-act.ts";
import type { StoryId } from "../../../ipc/contract.ts";
import { revive } from "../../actions/desk-actions.ts";
import { deskHoldOf } from "../../stores/held-by.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { isRealReason, reasonHint } from "../../ui/real-reason.ts";
import { submitOnEnter } from "../../ui/submit-keys.ts";
import styles from "./dialogs.module.css";

interface ReviveProps {
  readonly id: StoryId;
  readonly onClose: () => void;
}

/** A story that was killed on the desk lives again, for a reason that is kept with it. */
export function ReviveDialog({ id, onClose }: ReviveProps): ReactElement {
  const [reason, setReason] = useState("");
  const hint = useId();
  const held = deskHoldOf(id);
  return (
    <Dialog title="Revive the story?" onClose={onClose}>
      {held === undefined ? null : <p>{holdReason(held)}</p>}
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isRealReason(reason)) return;
          onClose();
          void revive(id, reason.trim());
        }}
      >
        <label className={styles["label"]}>
          <span>Why it may live again. This is kept with the story and stands in its receipts.</span>
          <textarea
            rows={2}
            aria-describedby={hint}
            value={reason}
            onKeyDown={submitOnEnter}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <p id={hint} className={styles["note"]}>
          {reasonHint}
        </p>
        <div className={styles["buttons"]}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="main" type="submit" disabled={!isRealReason(reason)}>
            Revive
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
