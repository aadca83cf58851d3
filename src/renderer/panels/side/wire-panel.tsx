import { type ReactElement, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { ask } from "../../bridge/bridge.ts";
import { useSession } from "../../app/session-context.ts";
import { sideStore } from "../../stores/side-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { spellSure } from "../../ui/words.ts";
import styles from "./wire-panel.module.css";

/** The wire original as it came, and what the reader had to guess or could not carry over. */
export function WirePanel(): ReactElement {
  const session = useSession();
  const [wire, setWire] = useState<{ readonly name: string; readonly text: string; readonly cut?: boolean } | null>(
    null,
  );
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
          <p className={styles["name"]}>
            {wire.name}
            {wire.cut === true ? " (too long to be shown whole)" : ""}
          </p>
          <Rule />
          <WireText text={wire.text} />
        </>
      )}
    </div>
  );
}

/** By which rule the words under the caret were read, and how sure. */
function Rule(): ReactElement | null {
  const source = useStore(sideStore, (side) => side.source);
  const place = useStore(sideStore, (side) => side.place);
  if (source === null) return null;
  return (
    <p className={styles["rule"]}>
      {place}: {source.rule}. {spellSure(source.sure)}.
    </p>
  );
}

const bringIntoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: "nearest" });

/** The original, with the lines marked that were asked for, or those in which the words under the caret stood. */
function WireText({ text }: { readonly text: string }): ReactElement {
  const asked = useStore(windowStore, (state) => state.wireLines);
  const source = useStore(sideStore, (side) => side.source);
  const [first, last] = asked ?? source?.from.lines ?? [0, 0];
  const lines = useMemo(() => text.split(/\r\n?|\n/u), [text]);
  const part = (from: number, to: number): string =>
    lines
      .slice(from, to)
      .map((line) => `${line}\n`)
      .join("");
  return (
    <pre className={styles["text"]} tabIndex={0} aria-label="Wire original">
      {part(0, Math.max(first - 1, 0))}
      {first === 0 ? null : (
        <mark key={`${first} ${last}`} ref={bringIntoView}>
          {part(first - 1, last)}
        </mark>
      )}
      {part(first === 0 ? 0 : last, lines.length)}
    </pre>
  );
}
