import { type ReactElement, type ReactNode, useId, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { isRealReason, reasonHint } from "../../ui/real-reason.ts";
import { submitOnEnter } from "../../ui/submit-keys.ts";
import styles from "./dialogs.module.css";

interface ReasonFormProps {
  /** What is asked, and where the answer will stand. */
  readonly children: ReactNode;
  /** What is done for that reason, as a word. */
  readonly verb: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for a reason that says something; nothing is done without one. */
export function ReasonForm({ children, verb, onReason, onClose }: ReasonFormProps): ReactElement {
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const hint = useId();
  const isReal = isRealReason(reason);
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReal) return setAsked(true);
        onClose();
        onReason(reason.trim());
      }}
    >
      <label className={styles["label"]}>
        <span>{children}</span>
        <textarea
          rows={2}
          aria-describedby={hint}
          value={reason}
          onKeyDown={submitOnEnter}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <p id={hint} className={styles["note"]} {...(asked && !isReal ? { role: "alert" } : {})}>
        {reasonHint}
      </p>
      <div className={styles["buttons"]}>
        <Button onClick={onClose}>Cancel</Button>
        <Button kind="main" type="submit" disabled={!isReal}>
          {verb}
        </Button>
      </div>
    </form>
  );
}
