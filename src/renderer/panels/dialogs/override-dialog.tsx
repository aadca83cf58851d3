import { type ReactElement, useId, useState } from "react";
import { exportStory } from "../../actions/export-actions.ts";
import { printStory } from "../../actions/print-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { isRealReason, reasonHint } from "../../ui/real-reason.ts";
import { submitOnEnter } from "../../ui/submit-keys.ts";
import styles from "./dialogs.module.css";

interface OverrideProps {
  readonly how: "file" | "copy" | "print";
  readonly target: string;
  readonly reasons: readonly string[];
  readonly onClose: () => void;
}

/** Through a closed gate with a reason. The reason stands in the receipt. */
export function OverrideDialog({ how, target: exportTarget, reasons, onClose }: OverrideProps): ReactElement {
  const session = useSession();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const hint = useId();
  return (
    <Dialog title={how === "print" ? "Print all the same?" : "Export all the same?"} onClose={onClose}>
      <ul className={styles["reasons"]}>
        {reasons.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isRealReason(reason)) return setAsked(true);
          onClose();
          if (how === "print") void printStory(session, reason.trim());
          else void exportStory(session, how, { overrideReason: reason.trim(), target: exportTarget });
        }}
      >
        <label className={styles["label"]}>
          <span>
            Why it goes out as it is. This stands {how === "print" ? "on the paper and in a receipt" : "in the receipt"}
            .
          </span>
          <textarea
            rows={2}
            aria-describedby={hint}
            value={reason}
            onKeyDown={submitOnEnter}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <p id={hint} className={styles["note"]} {...(asked && !isRealReason(reason) ? { role: "alert" } : {})}>
          {reasonHint}
        </p>
        <div className={styles["buttons"]}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="main" type="submit" disabled={!isRealReason(reason)}>
            {how === "print" ? "Print" : "Export"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
