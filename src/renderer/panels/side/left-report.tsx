import type { ReactElement } from "react";
import { useStore } from "zustand";
import type { ExportTarget, StorySummary } from "../../../ipc/contract.ts";
import { bridge } from "../../bridge/bridge.ts";
import { windowStore } from "../../stores/window-store.ts";
import { LevelMark } from "../../ui/level-mark.tsx";
import { leftWords, spellMoment } from "../../ui/words.ts";
import styles from "./export-panel.module.css";

interface LeftReportProps {
  readonly summary: StorySummary;
  readonly targets: readonly ExportTarget[];
}

/** How this story last left the desk, whether it has been changed since, and what could not be carried over. */
export function LeftReport({ summary: { id, left, state }, targets }: LeftReportProps): ReactElement | null {
  const exported = useStore(windowStore, (window) => window.exported[id]);
  if (left === undefined) return null;
  const { how, at, target, changed } = left;
  const label = targets.find((one) => one.id === target)?.label ?? target;
  // What was written in this run of the program; a publish is told of in its own dialog.
  const done = how === "published" ? undefined : exported;
  const since = changed === true ? "changed since" : state === "killed" || state === "spiked" ? `${state} since` : "";
  return (
    <section className={styles["report"]} aria-label="Last export" {...(since === "" ? {} : { "data-past": "" })}>
      <h2>
        <LevelMark level={since === "" ? "ok" : "check"} /> {leftWords[how]} {how === "published" ? "to" : "as"} {label}
        , {spellMoment(at)}
      </h2>
      {since === "" ? null : (
        <p>
          The story was {since}: what left is the version of {spellMoment(at)}
          {changed === true ? ", which is kept in History." : "."}
        </p>
      )}
      {done === undefined ? null : (
        <>
          <ul>
            {done.files.map((file) => (
              <li
                key={file}
                className={styles["file"]}
                draggable="true"
                title="Drag it into another program"
                onDragStart={(event) => {
                  // The system drags the file itself, not its name.
                  event.preventDefault();
                  bridge().send("export:drag", file);
                }}
              >
                {file}
              </li>
            ))}
          </ul>
          {done.losses.length === 0 ? (
            <p>Everything was carried over.</p>
          ) : (
            <>
              <p>Not carried over, or changed:</p>
              <ul className={styles["losses"]}>
                {done.losses.map((loss) => (
                  <li key={`${loss.where} ${loss.message}`}>
                    <span>{loss.where}</span> {loss.message}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}
