import type { ReactElement } from "react";
import { exportStory } from "../../actions/export-actions.ts";
import { printStory } from "../../actions/print-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./dialogs.module.css";
import { ReasonForm } from "./reason-form.tsx";

interface OverrideProps {
  readonly how: "file" | "copy" | "print";
  readonly target: string;
  readonly reasons: readonly string[];
  readonly onClose: () => void;
}

/** Through a closed gate with a reason. The reason stands in the receipt. */
export function OverrideDialog({ how, target: exportTarget, reasons, onClose }: OverrideProps): ReactElement {
  const session = useSession();
  const goOn = (reason: string): void => {
    if (how === "print") void printStory(session, reason);
    else void exportStory(session, how, { overrideReason: reason, target: exportTarget });
  };
  return (
    <Dialog title={how === "print" ? "Print all the same?" : "Export all the same?"} onClose={onClose}>
      <ul className={styles["reasons"]}>
        {reasons.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <ReasonForm verb={how === "print" ? "Print" : "Export"} onReason={goOn} onClose={onClose}>
        Why it goes out as it is. This stands {how === "print" ? "on the paper and in a receipt" : "in the receipt"}.
      </ReasonForm>
    </Dialog>
  );
}
