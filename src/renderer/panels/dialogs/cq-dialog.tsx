import { type ReactElement, useState } from "react";
import { useSession } from "../../app/session-context.ts";
import { houseStore } from "../../stores/house-store.ts";
import type { Dialog as OpenDialog } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { shorten } from "../../ui/words.ts";
import styles from "./dialogs.module.css";

interface CqProps {
  readonly dialog: Extract<OpenDialog, { readonly kind: "cq" }>;
  readonly onClose: () => void;
}

/** Who checked some words and against what, or why a claim holds. It stands beside the story and in the receipt until the words change. */
export function CqDialog({ dialog: { what, quote, from, to }, onClose }: CqProps): ReactElement {
  const session = useSession();
  const [by, setBy] = useState(houseStore.getState().signedBy ?? "");
  const [against, setAgainst] = useState("");
  const ready = by.trim() !== "" && against.trim() !== "";
  return (
    <Dialog title={what === "cq" ? "Checked (CQ)" : "Verified by me"} onClose={onClose}>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          onClose();
          session.noes.check({ from, to }, by.trim(), against.trim(), what);
        }}
      >
        <blockquote className={styles["words"]}>{shorten(quote)}</blockquote>
        <label className={styles["label"]}>
          <span>
            {what === "cq" ? "Against what: a document, a person, a call" : "Because: what shows that it holds"}
          </span>
          <input value={against} onChange={({ target }) => setAgainst(target.value)} />
        </label>
        <label className={styles["label"]}>
          <span>Checked by</span>
          <input value={by} onChange={({ target }) => setBy(target.value)} />
        </label>
        <p className={styles["note"]}>It holds until these words change, and stands in the receipt.</p>
        <div className={styles["buttons"]}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="main" type="submit" disabled={!ready}>
            {what === "cq" ? "Mark as checked" : "Verified"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
