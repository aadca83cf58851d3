import { type ReactElement, useState } from "react";
import { setLink } from "../../actions/story-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { ask } from "../../bridge/bridge.ts";
import { followable } from "../../editor/schema/inline.ts";
import { say } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./dialogs.module.css";

/** Where the selected words lead. An empty address takes the link away. */
export function LinkDialog({ href, onClose }: { readonly href: string; readonly onClose: () => void }): ReactElement {
  const session = useSession();
  const [address, setAddress] = useState(href);
  const wrong = address.trim() !== "" && !followable(address.trim());
  return (
    <Dialog title="Link" onClose={onClose}>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (wrong) return;
          onClose();
          setLink(session, address.trim());
        }}
      >
        <label className={styles["label"]}>
          <span>Address, beginning with https:, http: or mailto:</span>
          <input value={address} aria-invalid={wrong} onChange={({ target }) => setAddress(target.value)} />
        </label>
        <div className={styles["buttons"]}>
          {followable(href) ? (
            <Button
              onClick={() => {
                onClose();
                void ask("link:open", ({ message }) => say(message), href);
              }}
            >
              Open it…
            </Button>
          ) : null}
          {href === "" ? null : (
            <Button
              onClick={() => {
                onClose();
                setLink(session, "");
              }}
            >
              Remove the link
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="main" type="submit" disabled={wrong}>
            Link
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
