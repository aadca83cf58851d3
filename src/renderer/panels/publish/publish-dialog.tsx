import { type ReactElement, useState } from "react";
import { useStore } from "zustand";
import { closedBy } from "../../actions/export-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { sideStore } from "../../stores/side-store.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { HeldKeys } from "../../ui/held-keys.tsx";
import { PublishOutcome } from "./publish-outcome.tsx";
import { SiteForm } from "./site-form.tsx";
import { SecretField } from "./secret-field.tsx";
import { usePublishing } from "./use-publishing.ts";
import { isRealReason, reasonHint } from "../../ui/real-reason.ts";
import { submitOnEnter } from "../../ui/submit-keys.ts";
import styles from "./publish.module.css";

const ways = [
  { status: "draft", label: "As a draft", button: "Send the draft" },
  { status: "publish", label: "Publish at once", button: "Publish" },
  { status: "future", label: "Publish later", button: "Schedule" },
] as const;

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Sends the open story to a CMS: which site, as what, at which address; first a look, if wanted, at what would happen. */
export function PublishDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const session = useSession();
  const slug = useStore(sideStore, ({ meta }) => meta.slug ?? "");
  const work = usePublishing(session);
  const { sites, noKeyStore, site, busy } = work;
  const [wanted, setAdding] = useState(false);
  const [status, setStatus] = useState<(typeof ways)[number]["status"]>("draft");
  const [at, setAt] = useState("");
  const [address, setAddress] = useState(slug);
  const [featured, setFeatured] = useState(true);
  const [reason, setReason] = useState("");
  const [reasons] = useState(closedBy);
  const adding = wanted || sites?.length === 0;
  // The dialog opens with what is in it, so that the first field has the focus.
  if (sites === undefined)
    return work.failure === null ? (
      <HeldKeys onClose={onClose} />
    ) : (
      <Dialog title="Publish" onClose={onClose}>
        <p role="alert">{work.failure}</p>
      </Dialog>
    );

  const when = at === "" ? undefined : new Date(at);
  const closed = reasons.length > 0 && !isRealReason(reason);
  const ready = site?.hasSecret === true && !busy && !closed && (status !== "future" || when !== undefined);
  const choice = {
    status,
    slug: address,
    featured,
    ...(status === "future" && when !== undefined ? { at: when.toISOString() } : {}),
    ...(reason.trim() === "" ? {} : { overrideReason: reason.trim() }),
  };
  return (
    <Dialog title="Publish" wide onClose={onClose}>
      {adding ? (
        <SiteForm
          noKeyStore={noKeyStore}
          onCancel={sites.length === 0 ? onClose : () => setAdding(false)}
          onSave={async (draft) => {
            const wrong = await work.saveSite(draft);
            if (wrong === undefined) setAdding(false);
            return wrong;
          }}
        />
      ) : (
        <form
          className={styles["form"]}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) void work.send(choice);
          }}
        >
          <div className={styles["row"]}>
            <label className={styles["field"]}>
              <span>Site</span>
              <select value={site?.id ?? ""} onChange={({ target }) => work.choose(target.value)}>
                {sites.map(({ id, address: where, kind, user }) => (
                  <option key={id} value={id}>
                    {where.replace(/^https?:\/\//u, "")} ({kind === "ghost" ? "Ghost" : `WordPress, ${user}`})
                  </option>
                ))}
              </select>
            </label>
            <Button onClick={() => setAdding(true)}>Add a site…</Button>
            <Button onClick={() => site !== undefined && void work.forget(site.id)}>Forget this one</Button>
          </div>
          {site !== undefined && !site.hasSecret ? (
            <SecretField
              key={site.id}
              site={site}
              noKeyStore={noKeyStore}
              onSave={(secret) => work.saveSite({ ...site, secret })}
            />
          ) : null}
          <fieldset className={styles["ways"]}>
            <legend>How</legend>
            {ways.map((way) => (
              <label key={way.status}>
                <input
                  type="radio"
                  name="status"
                  checked={status === way.status}
                  onChange={() => setStatus(way.status)}
                />
                {way.label}
              </label>
            ))}
          </fieldset>
          {status === "future" ? (
            <label className={styles["field"]}>
              <span>When, in the time of this machine ({zone})</span>
              <input type="datetime-local" value={at} required onChange={({ target }) => setAt(target.value)} />
            </label>
          ) : null}
          <label className={styles["field"]}>
            <span>Last part of the address; empty: made of the headline</span>
            <input value={address} onChange={({ target }) => setAddress(target.value)} />
          </label>
          <label className={styles["tick"]}>
            <input type="checkbox" checked={featured} onChange={({ target }) => setFeatured(target.checked)} />
            The first picture is also the post’s own
          </label>
          {reasons.length === 0 ? null : (
            <div className={styles["closed"]}>
              <p>The gate is closed:</p>
              <ul>
                {reasons.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
              <label className={styles["field"]}>
                <span>Why it goes out all the same. This stands in the receipt. {reasonHint}</span>
                <textarea
                  rows={2}
                  value={reason}
                  onKeyDown={submitOnEnter}
                  onChange={({ target }) => setReason(target.value)}
                />
              </label>
            </div>
          )}
          <PublishOutcome work={work} onAnswer={(answer) => void work.send({ ...choice, answer })} />
          <div className={styles["buttons"]}>
            <Button onClick={onClose}>Close</Button>
            <Button disabled={!ready} onClick={() => void work.plan(choice)}>
              Look first, send nothing
            </Button>
            <Button kind="main" type="submit" disabled={!ready}>
              {ways.find((way) => way.status === status)?.button}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
