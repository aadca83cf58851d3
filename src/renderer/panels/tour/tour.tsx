import { type ReactElement, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import { leaveTour, showStep } from "../../actions/tour-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { steps } from "./steps.ts";
import styles from "./tour.module.css";

/** Five things to know, told beside the sample story. It can be left at once. */
export function Tour(): ReactElement | null {
  const session = useSession();
  const at = useStore(windowStore, (state) => state.tour);
  const next = useRef<HTMLDivElement>(null);
  const step = at === null ? undefined : steps[at];
  // Before it is painted: who sees it can use its keys.
  useLayoutEffect(() => {
    if (step === undefined) return undefined;
    document.documentElement.dataset["tour"] = step.place;
    next.current?.querySelector<HTMLElement>("[data-next]")?.focus();
    return () => {
      delete document.documentElement.dataset["tour"];
    };
  }, [step]);
  if (at === null || step === undefined) return null;
  const last = at === steps.length - 1;
  return (
    <div
      ref={next}
      className={styles["tour"]}
      role="dialog"
      aria-label={`Tour, step ${at + 1} of ${steps.length}`}
      aria-describedby="tour-words"
      onKeyDown={(event) => {
        if (event.key === "Escape") leaveTour(session);
        else if (event.key === "ArrowRight" && !last) showStep(at + 1);
        else if (event.key === "ArrowLeft" && at > 0) showStep(at - 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <p className={styles["count"]}>
        {at + 1} of {steps.length}
      </p>
      <h2 className={styles["title"]}>{step.title}</h2>
      <p id="tour-words">{step.words}</p>
      <div className={styles["buttons"]}>
        <Button kind="quiet" onClick={() => leaveTour(session)}>
          Leave the tour (Esc)
        </Button>
        {at > 0 ? <Button onClick={() => showStep(at - 1)}>Back</Button> : null}
        <Button kind="main" data-next="" onClick={() => (last ? leaveTour(session) : showStep(at + 1))}>
          {last ? "Start" : "Next"}
        </Button>
      </div>
    </div>
  );
}
