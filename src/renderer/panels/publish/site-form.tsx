import { type ReactElement, useState } from "react";
import { siteAddress } from "../../../core/export/publish/site-address.ts";
import type { SiteDraft, SiteKind } from "../../../ipc/publishing.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./publish.module.css";

interface SiteFormProps {
  readonly noKeyStore: string | null;
  readonly onCancel: () => void;
  /** Answers with what is wrong; undefined: kept. */
  readonly onSave: (draft: SiteDraft) => Promise<string | undefined>;
}

/** A site that stories are sent to: where it is, and how to get in. */
export function SiteForm({ noKeyStore, onCancel, onSave }: SiteFormProps): ReactElement {
  const [kind, setKind] = useState<SiteKind>("wordpress");
  const [address, setAddress] = useState("");
  const [user, setUser] = useState("");
  const [secret, setSecret] = useState("");
  const [refused, setRefused] = useState<string>();
  const read = siteAddress(address);
  const wrong = address.trim() !== "" && !read.ok ? read.why : refused;
  const whole = read.ok && (kind === "ghost" || user.trim() !== "") && secret.trim() !== "";
  return (
    <form
      className={styles["form"]}
      aria-label="A site to publish to"
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) void onSave({ kind, address, user, secret }).then(setRefused);
      }}
    >
      <fieldset className={styles["ways"]}>
        <legend>System</legend>
        {(["wordpress", "ghost"] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
            {one === "ghost" ? "Ghost" : "WordPress"}
          </label>
        ))}
      </fieldset>
      <label className={styles["field"]}>
        <span>Address, beginning with https://</span>
        <input
          value={address}
          spellCheck={false}
          aria-invalid={wrong !== undefined}
          onChange={({ target }) => {
            setAddress(target.value);
            setRefused(undefined);
          }}
        />
      </label>
      {kind === "wordpress" ? (
        <label className={styles["field"]}>
          <span>User name</span>
          <input value={user} spellCheck={false} autoComplete="off" onChange={({ target }) => setUser(target.value)} />
        </label>
      ) : null}
      <label className={styles["field"]}>
        <span>
          {kind === "ghost"
            ? "Admin API key, from Settings → Integrations"
            : "Application password, from Users → Profile in WordPress; not the one you sign in with"}
        </span>
        <input type="password" autoComplete="off" value={secret} onChange={({ target }) => setSecret(target.value)} />
      </label>
      <p className={styles["note"]}>
        {noKeyStore ?? "It is kept in this machine’s key store and sent to this site alone."}
      </p>
      {wrong === undefined ? null : (
        <p className={styles["wrong"]} role="alert">
          {wrong}
        </p>
      )}
      <div className={styles["buttons"]}>
        <Button onClick={onCancel}>Cancel</Button>
        <Button kind="main" type="submit" disabled={!whole}>
          Keep the site
        </Button>
      </div>
    </form>
  );
}
