import { type ReactElement, useState } from "react";
import type { PublishSite } from "../../../ipc/publishing.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./publish.module.css";

interface SecretFieldProps {
  readonly site: PublishSite;
  readonly noKeyStore: string | null;
  readonly onSave: (secret: string) => Promise<string | undefined>;
}

/** The password or key of a site, where it is not at hand. */
export function SecretField({ site, noKeyStore, onSave }: SecretFieldProps): ReactElement {
  const [secret, setSecret] = useState("");
  const [wrong, setWrong] = useState<string>();
  return (
    <div className={styles["secret"]}>
      <label className={styles["field"]}>
        <span>{site.kind === "ghost" ? "Admin API key" : `Application password of ${site.user}`}</span>
        <input type="password" autoComplete="off" value={secret} onChange={({ target }) => setSecret(target.value)} />
      </label>
      <Button disabled={secret.trim() === ""} onClick={() => void onSave(secret).then(setWrong)}>
        Use it
      </Button>
      {noKeyStore === null ? null : <p className={styles["note"]}>{noKeyStore}</p>}
      {wrong === undefined ? null : (
        <p className={styles["wrong"]} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
