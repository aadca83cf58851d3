import type { ReactElement } from "react";
import type { Level } from "../../core/checks/finding.ts";
import type { FindingCounts } from "../../ipc/contract.ts";
import { LevelMark } from "./level-mark.tsx";
import styles from "./counts.module.css";

const entries = ({ mustFix, fix, check }: FindingCounts): readonly (readonly [Level, number, string])[] => [
  ["must-fix", mustFix, "must fix"],
  ["fix", fix, "to fix"],
  ["check", check, "to check"],
];

/** Counts by level, in shape, number and word; nothing for a level without findings. */
export const Counts = ({
  counts,
  short = false,
}: {
  readonly counts: FindingCounts;
  /** The word is for the ear alone: where there is no room, or many stand under each other. */
  readonly short?: boolean;
}): ReactElement => (
  <span className={styles["counts"]}>
    {entries(counts)
      .filter(([, n]) => n > 0)
      .map(([level, n, word]) => (
        <span key={level} className={styles["count"]}>
          <LevelMark level={level} />
          <span>
            {n} <span className={short ? "visually-hidden" : undefined}>{word}</span>
          </span>
        </span>
      ))}
  </span>
);
