import type { ReactElement } from "react";
import { useStore } from "zustand";
import { useSession } from "../../app/session-context.ts";
import { sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./findings-panel.module.css";

/** What was passed over in this story, each to be taken back. */
export function PassedOverList(): ReactElement | null {
  const session = useSession();
  const passedOver = useStore(sideStore, (side) => side.passedOver);
  const rules = useStore(storyStore, (story) => story.rules);
  if (passedOver.length === 0) return null;
  const title = (check: string): string => rules?.checks.find(({ id }) => id === check)?.title ?? check;
  return (
    <details className={styles["passed"]}>
      <summary data-row="">Passed over: {passedOver.length}</summary>
      <ul>
        {passedOver.map((passed) => (
          <li key={`${passed.identity} ${passed.scope}`}>
            <span className={styles["quote"]}>{passed.quote === "" ? title(passed.check) : passed.quote}</span>
            <span className={styles["place"]}>
              {title(passed.check)}, {passed.scope === "here" ? "here" : "in this story"}
            </span>
            <Button kind="quiet" onClick={() => session.takeBack(passed)}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
