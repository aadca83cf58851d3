import { type KeyboardEvent, type ReactElement, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import {
  acceptAll,
  acceptChange,
  followBaseline,
  putBackAll,
  putBackChange,
  showChange,
  toggleChanges,
} from "../../actions/change-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { useStoryState, useStoryStateSoon } from "../../app/use-story-state.ts";
import type { PlacedChange } from "../../editor/changes/changes.ts";
import { changesIn, trackingOf } from "../../editor/changes/changes-plugin.ts";
import { placeName } from "../../editor/place-names.ts";
import { sideStore } from "../../stores/side-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { detailChanges } from "./detail-changes.ts";
import { DetailsList } from "./details-list.tsx";
import styles from "./history.module.css";

/** More than these are not gone through one by one. */
const mostListed = 200;

/** Every change since the story was received, or since what was accepted last: each to be accepted or put back. */
export function ChangesList(): ReactElement {
  const session = useSession();
  const changes = useStoryStateSoon(changesIn);
  const inHand = useStoryState((state) => trackingOf(state).inHand);
  const shown = useStore(windowStore, (state) => state.showChanges);
  useEffect(() => followBaseline(session), [session]);
  const meta = useStore(sideStore, (side) => side.meta);
  const details = useMemo(
    () => (session.received === undefined ? [] : detailChanges(session.received.meta, meta)),
    [session.received, meta],
  );
  return (
    <section aria-label="Changes">
      <div className={styles["head"]}>
        <h2>{spellCount(changes.length, details.length)}</h2>
        {changes.length === 0 && !shown ? null : (
          <Button kind="quiet" aria-pressed={shown} onClick={() => toggleChanges(session)}>
            {shown ? "Hide in the text" : "Show in the text"}
          </Button>
        )}
      </div>
      {changes.length === 0 ? (
        <p className={styles["note"]}>The words read as they were received, or as you last accepted them.</p>
      ) : (
        <div className={styles["all"]}>
          <Button onClick={() => acceptAll(session)}>Accept all</Button>
          <Button onClick={() => putBackAll(session)}>Put all back</Button>
        </div>
      )}
      <ul className={styles["changes"]} onKeyDown={moveInChanges}>
        {changes.slice(0, mostListed).map((change) => (
          <ChangeLine key={change.key} change={change} inHand={change.key === inHand} />
        ))}
      </ul>
      <DetailsList details={details} />
      {changes.length > mostListed ? <p className={styles["note"]}>And {changes.length - mostListed} more.</p> : null}
    </section>
  );
}

const spellCount = (words: number, details: number): string => {
  if (words + details === 0) return "No changes";
  const parts = [
    words === 0 ? "" : words === 1 ? "One change" : `${words} changes`,
    details === 0 ? "" : `${details} in the details`,
  ];
  return parts.filter((part) => part !== "").join(", ");
};

function ChangeLine({ change, inHand }: { readonly change: PlacedChange; readonly inHand: boolean }): ReactElement {
  const session = useSession();
  const { removed, added, moved, looks, from } = change;
  return (
    <li {...(inHand ? { "data-in-hand": "" } : {})}>
      <button
        type="button"
        className={styles["change"]}
        data-row=""
        aria-current={inHand}
        onClick={() => showChange(session, change)}
      >
        <span className={styles["place"]}>
          {placeName(session.editor.state.doc, from)}
          {moved ? ", moved" : ""}
          {looks === undefined ? "" : `, now ${looks}`}
        </span>
        <span className={styles["words"]}>
          {removed === "" ? null : <del>{shorten(removed)}</del>}{" "}
          {added === "" ? null : <ins {...(looks === undefined ? {} : { "data-looks": "" })}>{shorten(added)}</ins>}
        </span>
      </button>
      <span className={styles["ways"]}>
        <Button kind="quiet" onClick={() => acceptChange(session, change)}>
          Accept
        </Button>
        <Button kind="quiet" onClick={() => putBackChange(session, change)}>
          Put back
        </Button>
      </span>
    </li>
  );
}

const shorten = (words: string): string => {
  const text = words.trim() === "" ? "␣" : words.replace(/\s+/gu, " ");
  return text.length <= 120 ? text : `${text.slice(0, 80).trimEnd()} … ${text.slice(-30).trimStart()}`;
};

/** Arrows go from change to change; Enter goes to the text. */
function moveInChanges(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.findIndex((row) => row === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
}
