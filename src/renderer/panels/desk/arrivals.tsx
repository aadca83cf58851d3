import type { ReactElement } from "react";
import { useStore } from "zustand";
import { dismissAllRefused, dismissRefused, stopImport } from "../../actions/desk-actions.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./arrivals.module.css";

/** So many are named at once: a folder of a thousand of them must not hold up the window. */
const mostNamed = 20;

/** What is coming in, and the files in which there was no story, with the reason. */
export function Arrivals(): ReactElement | null {
  const importing = useStore(deskStore, (desk) => desk.importing);
  const refused = useStore(deskStore, (desk) => desk.refused);
  if (importing === undefined && refused.length === 0) return null;
  return (
    <section className={styles["arrivals"]} aria-label="Files brought in">
      {importing === undefined ? null : (
        <div className={styles["importing"]}>
          <p>
            Reading {importing.name} ({importing.done + 1} of {importing.total})
          </p>
          <progress value={importing.done} max={importing.total} aria-label="Reading files" />
          <Button kind="quiet" onClick={stopImport}>
            Stop
          </Button>
        </div>
      )}
      {refused.length === 0 ? null : (
        <>
          <h2 className={styles["refusedTitle"]}>Refused</h2>
          <ul>
            {refused.slice(0, mostNamed).map((outcome) => (
              <li key={outcome.name} className={styles["refused"]}>
                <p className={styles["refusedName"]}>{outcome.name}</p>
                <p>{outcome.refused}</p>
                <Button kind="quiet" aria-label={`Dismiss ${outcome.name}`} onClick={() => dismissRefused(outcome)}>
                  Dismiss
                </Button>
              </li>
            ))}
          </ul>
          {refused.length <= mostNamed ? null : (
            <p className={styles["more"]}>{`And ${refused.length - mostNamed} more.`}</p>
          )}
          {refused.length === 1 ? null : (
            <Button kind="quiet" onClick={dismissAllRefused}>
              {`Dismiss all ${refused.length}`}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
