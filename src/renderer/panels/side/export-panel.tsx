import { type ReactElement, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { ExportTarget } from "../../../ipc/contract.ts";
import { closedBy, exportStory, loadTargets } from "../../actions/export-actions.ts";
import { findingNamed, showFinding } from "../../actions/finding-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { LevelMark } from "../../ui/level-mark.tsx";
import { LeftReport } from "./left-report.tsx";
import { Preview } from "./preview.tsx";
import styles from "./export-panel.module.css";

/** The gate with what closes it, the target, what the export looks like, and what it could not carry over. */
export function ExportPanel(): ReactElement {
  const session = useSession();
  const [targets, setTargets] = useState<readonly ExportTarget[]>([]);
  const target = useStore(windowStore, (state) => state.target);
  const open = useStore(storyStore, (story) => story.open);
  const summary = useStore(deskStore, (desk) => desk.stories.find(({ id }) => id === open));
  useEffect(() => void loadTargets().then(setTargets), []);
  const closed = useIsGateClosed();
  const chosen = targets.find(({ id }) => id === target);
  return (
    <div className={styles["export"]}>
      <GateReasons />
      <label className={styles["target"]}>
        <span>Export as</span>
        <select value={target ?? ""} onChange={(event) => windowStore.setState({ target: event.target.value })}>
          {targets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {chosen === undefined ? null : <p className={styles["description"]}>{chosen.description}</p>}
      <div className={`${styles["ways"]} ${styles["even"]}`}>
        <Button disabled={closed} onClick={() => void exportStory(session, "file")}>
          To a file…
        </Button>
        <Button disabled={closed} onClick={() => void exportStory(session, "copy")}>
          Copy for the CMS
        </Button>
        <Button disabled={closed} onClick={() => void exportStory(session, "copy", { target: "paste" })}>
          Copy clean HTML
        </Button>
        <Button disabled={closed} onClick={() => void exportStory(session, "copy", { target: "wordpress" })}>
          Copy for WordPress
        </Button>
        <Button onClick={() => windowStore.setState({ dialog: { kind: "publish" } })}>Publish…</Button>
        <Button onClick={() => windowStore.setState({ dialog: { kind: "profiles" } })}>House profiles…</Button>
      </div>
      {closed ? <p className={styles["description"]}>The gate is closed: first settle what is listed above.</p> : null}
      {summary === undefined ? null : <LeftReport summary={summary} targets={targets} />}
      <Preview />
    </div>
  );
}

/** As the gate bar says it: what stands in the text counts at once, the rest when the story was looked at. */
function useIsGateClosed(): boolean {
  const mustFix = useStore(sideStore, (side) => side.counts.mustFix);
  const reasons = useStore(sideStore, (side) => side.gate.reasons.length);
  return mustFix + reasons > 0;
}

function GateReasons(): ReactElement | null {
  const asked = useStore(windowStore, (state) => state.gateAsked);
  const section = useRef<HTMLElement>(null);
  // Whoever comes to the closed gate sees what closes it, wherever the panel was scrolled to.
  useEffect(() => {
    if (asked === 0 || section.current === null) return;
    section.current.scrollIntoView({ block: "start" });
    section.current.focus({ preventScroll: true });
    // Once: who comes back to this panel later is not dragged here again.
    windowStore.setState({ gateAsked: 0 });
  }, [asked]);
  const session = useSession();
  const gate = useStore(sideStore, (side) => side.gate);
  const rows = useStore(sideStore, (side) => side.rows);
  const target = useStore(windowStore, (state) => state.target);
  const closing = rows.filter(({ mark }) => mark.finding.level === "must-fix");
  const override = (how: "file" | "copy"): void => {
    if (target !== null) windowStore.setState({ dialog: { kind: "override", target, how, reasons: closedBy() } });
  };
  // That it is open the bar below says, on every tab.
  if (closing.length + gate.reasons.length === 0) return null;
  return (
    <section ref={section} className={styles["closed"]} aria-label="What closes the gate" tabIndex={-1}>
      <h2>
        <LevelMark level="must-fix" /> The gate is closed
      </h2>
      <ul>
        {gate.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {closing.map(({ identity, place, mark }) => (
          <li key={identity}>
            <button
              type="button"
              onClick={() => {
                const finding = findingNamed(session, identity);
                windowStore.setState({ tab: "findings" });
                if (finding !== undefined) showFinding(session, finding);
              }}
            >
              <span>{place}:</span> {mark.finding.message}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles["ways"]}>
        <Button onClick={() => override("file")}>Export all the same…</Button>
        <Button onClick={() => override("copy")}>Copy all the same…</Button>
      </div>
    </section>
  );
}
