import { memo, type ReactElement, useId } from "react";
import type { FindingCounts, StorySummary } from "../../../ipc/contract.ts";
import type { DeskRow } from "../../stores/desk-view.ts";
import { Counts } from "../../ui/counts.tsx";
import { spellHold, spellQuestion, takenBack } from "../../ui/taken-back.ts";
import { spellEmbargo } from "../../ui/embargo.ts";
import { spellState, spellTime } from "../../ui/words.ts";
import styles from "./story-row.module.css";
import { Excerpt } from "./excerpt.tsx";
import { isToldByState } from "./list-layout.ts";
import { Slug, type Slugs, Title } from "./row-words.tsx";

const slugs: Slugs = { some: styles["slug"], none: styles["noSlug"] };

interface StoryRowProps {
  readonly row: DeskRow;
  readonly open: boolean;
  /** The one row that Tab comes to; arrows do the rest. */
  readonly tabStop: boolean;
  readonly counts?: FindingCounts | undefined;
  readonly now: number;
  readonly nth: number;
  readonly of: number;
  /** Height from the top of the list, and its own, in rem. */
  readonly top: number;
  readonly height: number;
}

/** One story of the desk. */
export const StoryRow = memo(function StoryRow(props: StoryRowProps): ReactElement {
  const { row, open, tabStop, counts, now, nth, of, top, height } = props;
  const { story, excerpt } = row;
  const { id, source, state, received, held } = story;
  const facts = useId();
  return (
    <li
      className={styles["row"]}
      role="option"
      aria-selected={open}
      aria-setsize={of}
      aria-posinset={nth + 1}
      aria-describedby={facts}
      tabIndex={tabStop ? 0 : -1}
      {...(tabStop ? { "data-entrance": "" } : {})}
      data-story={id}
      data-state={state}
      {...((story.counts?.mustFix ?? 0) > 0 ? { "data-closed": "" } : {})}
      style={{ top: `${top}rem`, height: `${height}rem` }}
    >
      <span className={styles["title"]}>
        <Title story={story} />
      </span>
      <span className={styles["slugline"]}>
        <Slug story={story} className={slugs} />
        <span>{spellTime(received)}</span>
      </span>
      {excerpt === undefined ? null : <Excerpt excerpt={excerpt} />}
      <span className={styles["facts"]} id={facts}>
        <span className={styles["from"]}>
          {source === "" ? null : <span className={styles["source"]}>{source}</span>}
          {source === "" ? null : <span className={styles["dot"]}> · </span>}
          <span className={styles["state"]}>
            {held !== undefined && isToldByState(story) ? spellHold(held) : spellState(story)}
          </span>
        </span>
        {counts === undefined ? null : <Counts counts={counts} short />}
      </span>
      <Warning story={story} now={now} />
    </li>
  );
});

/** What keeps the story from leaving, said where one chooses it. */
function Warning({ story, now }: { readonly story: StorySummary; readonly now: number }): ReactElement | null {
  const { status, embargo, held, asked } = story;
  if (held !== undefined && !isToldByState(story)) return <span className={styles["warning"]}>{spellHold(held)}</span>;
  if (asked !== undefined) return <span className={styles["warning"]}>{spellQuestion(asked)}</span>;
  const back =
    status === undefined || (status === "embargoed" && embargo !== undefined) ? undefined : takenBack[status];
  if (back !== undefined) return <span className={styles["warning"]}>{back}</span>;
  if (embargo === undefined) return null;
  const { text, over } = spellEmbargo(embargo, now);
  return <span className={over ? styles["lifted"] : styles["warning"]}>{text}</span>;
}
