import { type ReactElement, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { StorySummary, Version } from "../../../ipc/contract.ts";
import {
  compareVersions,
  keepVersion,
  loadVersions,
  now,
  received,
  spellVersion,
} from "../../actions/version-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { type DeskState, deskStore } from "../../stores/desk-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { spellMoment } from "../../ui/words.ts";
import { ChangesList } from "./changes-list.tsx";
import styles from "./history.module.css";

/** What has changed since the story was received, and the versions that were kept of it. */
export function HistoryPanel(): ReactElement {
  return (
    <div className={styles["history"]}>
      <ChangesList />
      <Versions />
    </div>
  );
}

function Versions(): ReactElement {
  const session = useSession();
  const summary = useStore(deskStore, (desk) => desk.stories.find(({ id }) => id === session.openId));
  const [versions, setVersions] = useState<readonly Version[]>([]);
  useEffect(() => {
    let wanted = true;
    const look = (): void =>
      void loadVersions(session).then((found) => {
        if (wanted) setVersions(found);
      });
    look();
    // Exports and the work of ten minutes keep versions without being asked to: the story's row changes then.
    const rowOf = ({ stories }: DeskState): StorySummary | undefined => stories.find(({ id }) => id === session.openId);
    const stops = [
      windowStore.subscribe((state, before) => {
        if (state.versionsKept !== before.versionsKept) look();
      }),
      deskStore.subscribe((state, before) => {
        if (rowOf(state) !== rowOf(before)) look();
      }),
    ];
    return () => {
      wanted = false;
      for (const stop of stops) stop();
    };
  }, [session]);
  return (
    <section aria-label="Versions">
      <div className={styles["head"]}>
        <h2>Versions</h2>
        <Button kind="quiet" onClick={() => void keepVersion(session)}>
          Keep one now
        </Button>
      </div>
      <ol className={styles["versions"]}>
        {versions.map((version, nth) => (
          <li key={version.name}>
            <span>{spellVersion(version)}</span>
            <span className={styles["ways"]}>
              <Button
                kind="quiet"
                aria-label={`Since then: ${spellVersion(version)}`}
                onClick={() => compareVersions(version.name, now)}
              >
                Since then
              </Button>
              <Button
                kind="quiet"
                aria-label={`Until then: ${spellVersion(version)}`}
                onClick={() => compareVersions(versions[nth + 1]?.name ?? received, version.name)}
              >
                Until then
              </Button>
            </span>
          </li>
        ))}
        <li>
          <span>As received{summary === undefined ? "" : `, ${spellMoment(summary.received)}`}</span>
          <span className={styles["ways"]}>
            <Button kind="quiet" aria-label="Since then: as received" onClick={() => compareVersions()}>
              Since then
            </Button>
          </span>
        </li>
      </ol>
      <p className={styles["note"]}>
        A version is kept when the story leaves, before a run of corrections, before a restore, and every ten minutes of
        work. Those of the ten minutes go with time: all stay for a day, one an hour for a week, one a day after that.
      </p>
    </section>
  );
}
