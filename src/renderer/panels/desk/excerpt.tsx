import { Fragment, type ReactElement } from "react";
import type { SearchHit } from "../../../ipc/contract.ts";
import styles from "./excerpt.module.css";

/** The words around what was searched for, which is marked. */
export function Excerpt({
  excerpt: { text, marks },
}: {
  readonly excerpt: NonNullable<SearchHit["excerpt"]>;
}): ReactElement {
  return (
    <span className={styles["excerpt"]}>
      {marks.map(([from, to], nth) => (
        <Fragment key={from}>
          {text.slice(marks[nth - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </span>
  );
}
