import { flushSync } from "react-dom";
import { type ReactElement, useMemo, useState } from "react";
import { correctAll, plannedChanges } from "../../actions/finding-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./dialogs.module.css";

/** Every change that will be made, old and new in its context; each can be left out. One undo takes all of them back. */
export function FixAllDialog({
  identities,
  onClose,
}: {
  readonly identities: readonly string[];
  readonly onClose: () => void;
}): ReactElement {
  const session = useSession();
  const changes = useMemo(() => plannedChanges(session, identities), [session, identities]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = changes.filter(({ identity }) => !left.has(identity));
  return (
    <Dialog title={`Correct ${changes.length} places`} onClose={onClose} wide>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          correctAll(
            session,
            taken.map(({ identity }) => identity),
          );
          // The dialog gives the focus back to a button that is gone with what was corrected: the text has it after that.
          flushSync(onClose);
          session.editor.focus();
        }}
      >
        <ul className={styles["changes"]}>
          {changes.map(({ identity, place, before, old, insert, after }) => (
            <li key={identity}>
              <label>
                <input
                  type="checkbox"
                  checked={!left.has(identity)}
                  onChange={({ target }) => {
                    const next = new Set(left);
                    if (target.checked) next.delete(identity);
                    else next.add(identity);
                    setLeft(next);
                  }}
                />
                <span className={styles["place"]}>{place}</span>
                <span className={styles["change"]}>
                  {before}
                  <del>{old}</del>
                  <ins>{insert === "" ? " " : insert}</ins>
                  {after}
                </span>
              </label>
            </li>
          ))}
        </ul>
        <div className={styles["buttons"]}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="main" type="submit" disabled={taken.length === 0}>
            {taken.length === 1 ? "Correct one" : `Correct ${taken.length}`}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
