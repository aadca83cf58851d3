import type { ReactElement } from "react";
import { setState } from "../../actions/desk-actions.ts";
import type { DeskState, StorySummary } from "../../../ipc/contract.ts";
import { spellTime, stateWords } from "../../ui/words.ts";
import styles from "./story-pane.module.css";

const choices: readonly DeskState[] = ["in-hand", "ready", "killed", "spiked"];

/** One line above the paper: what the story is called on the wire, where it comes from, how far it is. */
export function StoryStrip({ summary }: { readonly summary: StorySummary }): ReactElement {
  const { id, slug, source, received, state, embargo } = summary;
  return (
    <header className={styles["strip"]}>
      <span className={styles["slug"]}>{slug}</span>
      <span>{[source, `received ${spellTime(received)}`].filter((part) => part !== "").join(" · ")}</span>
      {embargo === undefined ? null : <span className={styles["embargo"]}>Embargo: {embargo}</span>}
      <label className={styles["state"]}>
        <span className="visually-hidden">State of the story</span>
        <select value={state} onChange={({ target }) => void setState(id, target.value as DeskState)}>
          {choices.includes(state) ? null : (
            <option value={state} disabled>
              {stateWords[state]}
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
