import { lazy, type ReactElement, Suspense, useEffect } from "react";
import { useStore } from "zustand";
import { DeskPane } from "../panels/desk/desk-pane.tsx";
import { Dialogs } from "../panels/dialogs/dialogs.tsx";
import { Notices } from "../panels/notices/notices.tsx";
import { SidePane } from "../panels/side/side-pane.tsx";
import { StatusLine } from "../panels/status/status-line.tsx";
import { StoryPane } from "../panels/story/story-pane.tsx";
import { deskStore } from "../stores/desk-store.ts";
import { storyStore } from "../stores/story-store.ts";
import { titleOf } from "../ui/words.ts";
import { windowStore } from "../stores/window-store.ts";
import styles from "./app.module.css";

const Tour = lazy(async () => ({ default: (await import("../panels/tour/tour.tsx")).Tour }));
const Galley = lazy(async () => ({ default: (await import("../panels/print/galley.tsx")).Galley }));

/** The window: desk, story, what stands beside it, and one line of status. */
export function App(): ReactElement {
  const dropping = useStore(windowStore, (state) => state.dropping);
  const touring = useStore(windowStore, (state) => state.tour !== null);
  const printing = useStore(windowStore, (state) => state.printing);
  const wide = useStore(windowStore, (state) => state.wide);
  const open = useStore(storyStore, (story) => story.open);
  const summary = useStore(deskStore, (desk) => desk.stories.find(({ id }) => id === open));
  useEffect(() => {
    document.title = summary === undefined ? "Wiredesk" : `${titleOf(summary)} – Wiredesk`;
  }, [summary]);
  return (
    <>
      <Notices />
      <div className={styles["window"]} {...(wide ? { "data-wide": "" } : {})}>
        <DeskPane />
        <StoryPane />
        <SidePane />
        <StatusLine />
        <Dialogs />
        {touring ? (
          <Suspense fallback={null}>
            <Tour />
          </Suspense>
        ) : null}
        {dropping ? (
          <div className={styles["drop"]} aria-hidden="true">
            <p>Drop to bring in</p>
          </div>
        ) : null}
      </div>
      {printing === null ? null : (
        <Suspense fallback={null}>
          <Galley reason={printing.reason} />
        </Suspense>
      )}
    </>
  );
}
