import type { ReactElement } from "react";
import { useStore } from "zustand";
import { formatLabel } from "../../../core/wire/format-label.ts";
import { setState } from "../../actions/desk-actions.ts";
import type { DeskState, StorySummary } from "../../../ipc/contract.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { cameAgain } from "../../stores/came-again.ts";
import { sideStore } from "../../stores/side-store.ts";
import { spellEmbargo } from "../../ui/embargo.ts";
import { spellHold, takenBack } from "../../ui/taken-back.ts";
import { useNow } from "../desk/use-now.ts";
import { leftWords, spellState, spellMoment, stateWords } from "../../ui/words.ts";
import styles from "./story-pane.module.css";

const choices: readonly DeskState[] = ["in-hand", "ready", "killed", "spiked"];

/** One line above the paper: what the story is called on the wire, where it comes from, how far it is. */
export function StoryStrip({ summary }: { readonly summary: StorySummary }): ReactElement {
  const { id, slug, source, format, received, state, left, held } = summary;
  const meta = useStore(sideStore, (side) => side.meta);
  const again = useStore(deskStore, ({ stories }) => cameAgain(summary, stories)?.received);
  const now = useNow();
  const kind = formatLabel(format);
  const version = meta.version === undefined ? "" : `version ${meta.version}`;
  const back =
    meta.status === undefined || (meta.status === "embargoed" && meta.embargo !== undefined)
      ? undefined
      : takenBack[meta.status];
  const embargo = meta.embargo === undefined ? undefined : spellEmbargo(meta.embargo, now);
  return (
    <header className={styles["strip"]}>
      <span className={styles["slug"]}>{slug}</span>
      <span className={styles["from"]}>
        {[source, kind, version, `received ${spellMoment(received)}`].filter((part) => part !== "").join(" · ")}
      </span>
      {held === undefined ? null : <span className={styles["embargo"]}>{spellHold(held)}</span>}
      {back === undefined ? null : <span className={styles["embargo"]}>{back}</span>}
      {embargo === undefined ? null : (
        <span className={embargo.over ? undefined : styles["embargo"]}>{embargo.text}</span>
      )}
      {again === undefined ? null : <span className={styles["left"]}>Came again {spellMoment(again)}</span>}
      {left === undefined || state === "exported" ? null : (
        <span className={left.changed === true ? styles["left"] : undefined}>
          {leftWords[left.how]} {spellMoment(left.at)}
          {left.changed === true ? ", changed since" : ""}
        </span>
      )}
      <label className={styles["state"]}>
        <span className="visually-hidden">State of the story</span>
        <select value={state} onChange={({ target }) => void setState(id, target.value as DeskState)}>
          {choices.includes(state) ? null : (
            <option value={state} disabled>
              {spellState(summary)}
            </option>
          )}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {stateWords[choice]}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}
