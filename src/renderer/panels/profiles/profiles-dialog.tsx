import { type ReactElement, useEffect, useState } from "react";
import { plainProfile } from "../../../core/export/profiles/built-in-profiles.ts";
import { loadProfile } from "../../../core/export/profiles/load-profile.ts";
import type { HtmlProfile } from "../../../core/export/profiles/profile.ts";
import type { HouseProfiles, Result } from "../../../ipc/contract.ts";
import { bridge } from "../../bridge/bridge.ts";
import { say } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { ProfilePreview } from "./profile-preview.tsx";
import styles from "./profiles.module.css";

/** A profile to begin with, under a name that is not taken. */
function fresh(taken: readonly HtmlProfile[]): HtmlProfile {
  let n = 1;
  while (taken.some(({ id }) => id === `house-${n}`)) n += 1;
  return { ...plainProfile, id: `house-${n}`, label: n === 1 ? "Our house" : `Our house ${n}` };
}

/** How this house wants its HTML: profiles as forms, what they make of the open story beside them; brought in and shared as files. */
export function ProfilesDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [shelf, setShelf] = useState<HouseProfiles>({ profiles: [], unreadable: [] });
  const [draft, setDraft] = useState<HtmlProfile>(fresh([]));
  const [refused, setRefused] = useState<string>();
  const { profiles, unreadable } = shelf;

  const take = (asked: Promise<Result<HouseProfiles>>, then: (taken: HouseProfiles) => void): void =>
    void asked.then((told) => {
      if (told.ok) {
        setRefused(undefined);
        setShelf(told.value);
        then(told.value);
      } else if (told.error.code !== "cancelled") setRefused(told.error.message);
    });
  const showFirst = (taken: HouseProfiles): void => setDraft(taken.profiles[0] ?? fresh([]));
  useEffect(() => {
    void bridge()
      .request("profiles:list")
      .then((told) => {
        if (!told.ok) return setRefused(told.error.message);
        setShelf(told.value);
        return setDraft(told.value.profiles[0] ?? fresh([]));
      });
  }, []);

  const loaded = loadProfile(draft);
  const problems = loaded.ok ? [] : loaded.problems;
  const kept = profiles.find(({ id }) => id === draft.id);
  const share = (): void =>
    void bridge()
      .request("profiles:share", draft.id)
      .then((told) => {
        if (told.ok) say(`The profile was written to ${told.value}.`);
        else if (told.error.code !== "cancelled") setRefused(told.error.message);
      });
  return (
    <Dialog title="House profiles" wide onClose={onClose}>
      <div className={styles["shelf"]}>
        <label>
          <span>Profile</span>
          <select
            value={kept === undefined ? "" : draft.id}
            onChange={({ target }) => setDraft(profiles.find(({ id }) => id === target.value) ?? draft)}
          >
            {kept === undefined ? <option value="">{draft.label} (not kept yet)</option> : null}
            {profiles.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Button onClick={() => setDraft(fresh(profiles))}>New</Button>
        <Button
          onClick={() =>
            take(bridge().request("profiles:bring-in"), (taken) => {
              const news = taken.profiles.find(({ id }) => !profiles.some((one) => one.id === id));
              setDraft(news ?? taken.profiles.find(({ id }) => id === draft.id) ?? draft);
            })
          }
        >
          Bring in a file…
        </Button>
        <Button disabled={kept === undefined} onClick={share}>
          Share as a file…
        </Button>
        <Button
          disabled={kept === undefined}
          onClick={() => take(bridge().request("profiles:remove", draft.id), showFirst)}
        >
          Remove
        </Button>
      </div>
      <div className={styles["halves"]}>
        <ProfileForm profile={draft} fixedId={kept !== undefined} onChange={setDraft} />
        <ProfilePreview profile={loaded.ok ? loaded.profile : undefined} />
      </div>
      <div className={styles["foot"]}>
        <div role="status" aria-label="What is wrong with the profile">
          {[...problems, ...(refused === undefined ? [] : [refused]), ...unreadable].map((problem) => (
            <p key={problem} className={styles["wrong"]}>
              {problem}
            </p>
          ))}
        </div>
        <Button onClick={onClose}>Close</Button>
        <Button
          kind="main"
          disabled={problems.length > 0}
          onClick={() =>
            take(bridge().request("profiles:save", draft), () =>
              say(`“${draft.label}” is kept; it is a target of export now.`),
            )
          }
        >
          Keep
        </Button>
      </div>
    </Dialog>
  );
}
