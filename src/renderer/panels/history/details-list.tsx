import type { ReactElement } from "react";
import { setMeta } from "../../actions/story-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import type { DetailChange } from "./detail-changes.ts";
import styles from "./history.module.css";

/** Facts about the story that are not what came in: an embargo that was cleared is the gravest change of all. */
export function DetailsList({ details }: { readonly details: readonly DetailChange[] }): ReactElement | null {
  const session = useSession();
  if (details.length === 0) return null;
  return (
    <ul className={styles["changes"]} aria-label="Changes in the details">
      {details.map(({ name, label, before, after }) => (
        <li key={name}>
          <button
            type="button"
            className={styles["change"]}
            data-row=""
            onClick={() => windowStore.setState({ tab: "details" })}
          >
            <span className={styles["place"]}>{label}</span>
            <span className={styles["words"]}>
              {before === "" ? null : <del>{before}</del>} {after === "" ? null : <ins>{after}</ins>}
            </span>
          </button>
          <span className={styles["ways"]}>
            <Button
              kind="quiet"
              aria-label={`Put back: ${label}`}
              onClick={() => setMeta(session, { [name]: session.received?.meta[name] })}
            >
              Put back
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
