import type { ReactElement } from "react";
import { useStore } from "zustand";
import { attributionStore, type ReadAttribution } from "../../stores/attribution-store.ts";
import styles from "./attribution.module.css";

/** What is read of the story, or why nothing is: still being read, or in a language that is not read. */
export function AttributionFrame({
  children,
}: {
  readonly children: (read: ReadAttribution) => ReactElement;
}): ReactElement {
  const read = useStore(attributionStore, (state) => state.read);
  const reading = useStore(attributionStore, (state) => state.reading);
  if (read === null)
    return <p className={styles["quiet"]}>{reading ? "Reading who says what…" : "Who says what could not be read."}</p>;
  const { notRead } = read.attribution;
  if (notRead === undefined) return children(read);
  return (
    <div className={styles["quiet"]}>
      <p className={styles["quietTitle"]}>This does not apply here</p>
      <p>{notRead}</p>
    </div>
  );
}
