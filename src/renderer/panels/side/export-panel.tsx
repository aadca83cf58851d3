import { type ReactElement, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { ExportTarget } from "../../../ipc/contract.ts";
import { closedBy, exportStory, loadTargets } from "../../actions/export-actions.ts";
import { findingNamed, showFinding } from "../../actions/finding-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { sideStore } from "../../stores/side-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { LevelMark } from "../../ui/level-mark.tsx";
import { Preview } from "./preview.tsx";
import styles from "./export-panel.module.css";

/** The gate with what closes it, the target, what the export looks like, and what it could not carry over. */
export function ExportPanel(): ReactElement {
  const session = useSession();
  const [targets, setTargets] = useState<readonly ExportTarget[]>([]);
  const target = useStore(windowStore, (state) => state.target);
  useEffect(() => void loadTargets().then(setTargets), []);
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
      <div className={styles["ways"]}>
        <Button onClick={() => void exportStory(session, "file")}>To a file…</Button>
        <Button onClick={() => void exportStory(session, "copy")}>Copy for the CMS</Button>
      </div>
      <LossReport targets={targets} />
      <Preview />
    </div>
  );
}

function GateReasons(): ReactElement {
  const session = useSession();
  const gate = useStore(sideStore, (side) => side.gate);
  const rows = useStore(sideStore, (side) => side.rows);
  const target = useStore(windowStore, (state) => state.target);
  const closing = rows.filter(({ mark }) => mark.finding.level === "must-fix");
  if (closing.length + gate.reasons.length === 0)
    return (
      <p className={styles["open"]}>
        <LevelMark level="ok" /> The gate is open.
      </p>
    );
  return (
    <section className={styles["closed"]} aria-label="What closes the gate">
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
      <Button
        onClick={() => {
          if (target !== null)
            windowStore.setState({ dialog: { kind: "override", target, how: "file", reasons: closedBy() } });
        }}
      >
        Export all the same…
      </Button>
    </section>
  );
}

function LossReport({ targets }: { readonly targets: readonly ExportTarget[] }): ReactElement | null {
  const exported = useStore(windowStore, (state) => state.exported);
  if (exported === null) return null;
  const { files, losses, target } = exported;
  const label = targets.find(({ id }) => id === target)?.label ?? target;
  return (
    <section className={styles["report"]} aria-label="Last export">
      <h2>
        <LevelMark level="ok" /> {files.length === 0 ? `Copied as ${label}` : `Exported as ${label}`}
      </h2>
      <ul>
        {files.map((file) => (
          <li key={file} className={styles["file"]}>
            {file}
          </li>
        ))}
      </ul>
      {losses.length === 0 ? (
        <p>Everything was carried over.</p>
      ) : (
        <>
          <p>Not carried over, or changed:</p>
          <ul className={styles["losses"]}>
            {losses.map((loss) => (
              <li key={`${loss.where} ${loss.message}`}>
                <span>{loss.where}</span> {loss.message}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
