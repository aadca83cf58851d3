import { type ReactElement, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { ask } from "../../bridge/bridge.ts";
import { followBaseline } from "../../actions/change-actions.ts";
import { compareVersions } from "../../actions/version-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { sideStore } from "../../stores/side-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { spellSure } from "../../ui/words.ts";
import { useLitStory } from "./use-lit-story.ts";
import styles from "./wire-panel.module.css";
import { asRead, isReadable, segmentsOf } from "./wire-segments.ts";
import { WireText } from "./wire-text.tsx";

interface Wire {
  readonly name: string;
  readonly text: string;
  readonly cut?: boolean;
}

/** The wire original beside the story: what of it became which part, what was set aside, and what the reader had to guess. */
export function WirePanel(): ReactElement {
  const session = useSession();
  const [wire, setWire] = useState<Wire | null>(null);
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
  useEffect(() => followBaseline(session), [session]);
  useLitStory();
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
      {wire === null ? null : <Original wire={wire} />}
    </div>
  );
}

function Original({ wire: { name, text, cut = false } }: { readonly wire: Wire }): ReactElement {
  const session = useSession();
  const readable = useMemo(() => isReadable(text), [text]);
  const [original, setOriginal] = useState(readable);
  const wide = useStore(windowStore, (state) => state.wide);
  const { received } = session;
  // As they came: one that was put back is shown as the part of the story that it has become again.
  const view = useMemo(() => {
    if (received === undefined) return { text, segments: [] };
    return original ? segmentsOf(text, received, received.setAside) : asRead(received, received.setAside);
  }, [received, original, text]);
  return (
    <>
      <div className={styles["head"]}>
        <p className={styles["name"]}>
          {name}
          {cut ? " (too long to be shown whole)" : ""}
        </p>
        <div className={styles["views"]}>
          <Button kind="quiet" aria-pressed={original} onClick={() => setOriginal(true)}>
            Original
          </Button>
          <Button kind="quiet" aria-pressed={!original} onClick={() => setOriginal(false)}>
            As read
          </Button>
          <Button kind="quiet" aria-pressed={wide} onClick={() => windowStore.setState({ wide: !wide })}>
            Wide
          </Button>
          <Button kind="quiet" onClick={() => compareVersions()}>
            Compare
          </Button>
        </div>
      </div>
      {readable ? null : (
        <p className={styles["rule"]}>The original is no plain text; the story stands here as it was read.</p>
      )}
      <Rule />
      <WireText view={view} />
    </>
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
