import { type ReactElement, useEffect, useState } from "react";
import { useStore } from "zustand";
import { levelWords } from "../../actions/finding-actions.ts";
import { sendGalley } from "../../actions/print-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { sideStore } from "../../stores/side-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { ClaimsSheet } from "./claims-sheet.tsx";
import { localIso } from "../../../ipc/local-iso.ts";
import { spellHere } from "../../ui/spell-here.ts";
import { StoryPage } from "../side/story-page.tsx";
import styles from "./galley.module.css";

/** The story as it is printed: wide lines to write between, the desk's notes in it, and what is still open at its end. */
export function Galley({ reason }: { readonly reason: string | null }): ReactElement | null {
  const session = useSession();
  const [{ id, story }] = useState(() => ({ id: session.openId, story: session.story() }));
  const rows = useStore(sideStore, (side) => side.rows);
  const gate = useStore(sideStore, (side) => side.gate);
  // Printed from the claims, the ledger goes with the story.
  const claims = useStore(windowStore, (state) => state.tab === "claims");
  useEffect(() => {
    // The next frame, in which the galley stands.
    if (id === undefined || story === undefined) return;
    const timer = setTimeout(() => void sendGalley(session, id, story, reason), 100);
    return () => clearTimeout(timer);
  }, [session, id, story, reason]);
  if (story === undefined) return null;
  const { slug, source, version, versionCreated, editorNote, embargo } = story.meta;
  const made = versionCreated === undefined ? undefined : spellHere(versionCreated);
  const head = [slug, source, version === undefined ? undefined : `version ${version}`, made, printedAt()];
  return (
    <section className={styles["galley"]} aria-label="Galley">
      <p className={styles["head"]}>{head.filter((part) => part !== undefined).join(" · ")}</p>
      {embargo === undefined || gate.reasons.some((one) => one.includes("embargo")) ? null : (
        <p className={styles["head"]}>Embargo: {spellHere(embargo)}</p>
      )}
      {gate.reasons.map((one) => (
        <p key={one} className={styles["stop"]}>
          {one}
        </p>
      ))}
      {reason === null ? null : <p className={styles["stop"]}>Printed all the same: {reason}</p>}
      {editorNote === undefined ? null : <p className={styles["head"]}>{editorNote}</p>}
      <StoryPage story={story} />
      {rows.length === 0 ? null : (
        <ol className={styles["findings"]} aria-label="Open findings">
          {rows.map(({ identity, mark, place }) => (
            <li key={identity}>
              {levelWords[mark.finding.level]}, {place}: {mark.finding.message}
            </li>
          ))}
        </ol>
      )}
      {claims ? <ClaimsSheet of={story.headline?.text ?? slug} /> : null}
    </section>
  );
}

/** Paper does not change when the story does: it says when it was printed. */
const printedAt = (): string => `printed ${spellHere(localIso(new Date()))}`;
