import { type ReactElement, useEffect, useState } from "react";
import { ask } from "../../bridge/bridge.ts";
import { useSession } from "../../app/session-context.ts";
import styles from "./wire-panel.module.css";

/** The wire original as it came, and what the reader had to guess or could not carry over. */
export function WirePanel(): ReactElement {
  const session = useSession();
  const [wire, setWire] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const id = session.openId;
  useEffect(() => {
    if (id === undefined) return undefined;
    let wanted = true;
    void ask("desk:wire", ({ message }) => wanted && setRefused(message), id).then((found) => {
      if (wanted && found !== undefined) setWire(found);
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  const notes = session.received?.notes ?? [];
  return (
    <div className={styles["wire"]}>
      {notes.length === 0 ? null : (
        <ul className={styles["notes"]} aria-label="Notes of the reader">
          {notes.map((note) => (
            <li key={`${note.where} ${note.message}`}>
              <span>{note.where}</span> {note.message}
            </li>
          ))}
        </ul>
      )}
      {refused === null ? null : <p className={styles["refused"]}>{refused}</p>}
      {wire === null ? null : (
        <>
          <p className={styles["name"]}>{wire.name}</p>
          <pre className={styles["text"]} tabIndex={0} aria-label="Wire original">
            {wire.text}
          </pre>
        </>
      )}
    </div>
  );
}
