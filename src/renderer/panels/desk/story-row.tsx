import { memo, type ReactElement } from "react";
import type { FindingCounts, StorySummary } from "../../../ipc/contract.ts";
import { Counts } from "../../ui/counts.tsx";
import { spellTime, stateWords, titleOf } from "../../ui/words.ts";
import styles from "./desk-pane.module.css";

interface StoryRowProps {
  readonly story: StorySummary;
  readonly open: boolean;
  /** The one row that Tab comes to; arrows do the rest. */
  readonly tabStop: boolean;
  readonly counts?: FindingCounts | undefined;
  readonly onOpen: () => void;
}

/** One story of the desk. */
export const StoryRow = memo(function StoryRow({ story, open, tabStop, counts, onOpen }: StoryRowProps): ReactElement {
  const { slug, source, state, received, status, embargo } = story;
  return (
    <li
      className={styles["row"]}
      role="option"
      aria-selected={open}
      tabIndex={tabStop ? 0 : -1}
      {...(tabStop ? { "data-entrance": "" } : {})}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onOpen();
      }}
    >
      <span className={styles["title"]}>{titleOf(story)}</span>
      <span className={styles["slugline"]}>
        <span className={styles["slug"]}>{slug || story.format}</span>
        <span>{spellTime(received)}</span>
      </span>
      <span className={styles["facts"]}>
        <span>{source === "" ? stateWords[state] : `${source} · ${stateWords[state]}`}</span>
        {status === "killed" || status === "withheld" || embargo !== undefined ? (
          <span className={styles["warning"]}>{embargo === undefined ? stateWord(status) : "Embargo"}</span>
        ) : null}
      </span>
      {counts === undefined ? null : <Counts counts={counts} />}
    </li>
  );
});

const stateWord = (status: StorySummary["status"]): string =>
  status === "killed" ? "Killed by the agency" : "Withheld";
