import { type ReactElement, useState } from "react";
import { setEmbed } from "../../actions/block-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./dialogs.module.css";

interface EmbedDialogProps {
  readonly url: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** Somebody else's post, video or map by its address. It is never loaded here. */
export function EmbedDialog({ url, text, onClose }: EmbedDialogProps): ReactElement {
  const session = useSession();
  const [address, setAddress] = useState(url);
  const [words, setWords] = useState(text);
  const fit = /^https?:\/\/[^\s]+$/iu.test(address.trim());
  return (
    <Dialog title="Embed" onClose={onClose}>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (!fit) return;
          onClose();
          setEmbed(session, address.trim(), words);
        }}
      >
        <label className={styles["label"]}>
          <span>Address, beginning with https: or http:</span>
          <input
            value={address}
            aria-invalid={!fit && address !== ""}
            onChange={({ target }) => setAddress(target.value)}
          />
        </label>
        <label className={styles["label"]}>
          <span>Words that stand for it where it cannot be shown</span>
          <input value={words} onChange={({ target }) => setWords(target.value)} />
        </label>
        <div className={styles["buttons"]}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="main" type="submit" disabled={!fit}>
            {url === "" ? "Embed" : "Change"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
