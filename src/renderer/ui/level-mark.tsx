import type { ReactElement } from "react";
import type { Level } from "../../core/checks/finding.ts";
import styles from "./level-mark.module.css";

const shapes: Readonly<Record<Level, ReactElement>> = {
  "must-fix": <rect x="2" y="2" width="8" height="8" />,
  fix: <path d="M6 1.5 11 10.5H1Z" />,
  check: <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" strokeWidth="2" />,
  ok: <path d="M1.5 6.5 4.5 9.5 10.5 3" fill="none" stroke="currentColor" strokeWidth="2" />,
};

/** The shape of a level. Its word stands beside it or is said by what it marks. */
export const LevelMark = ({ level }: { readonly level: Level }): ReactElement => (
  <svg className={styles["mark"]} data-level={level} viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
    {shapes[level]}
  </svg>
);
