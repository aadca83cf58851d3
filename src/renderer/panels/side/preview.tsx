import { withoutNotes } from "../../../core/story/notes-in-text.ts";
import { type ReactElement, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { ask } from "../../bridge/bridge.ts";
import { useSession } from "../../app/session-context.ts";
import { useStoryState } from "../../app/use-story-state.ts";
import { windowStore } from "../../stores/window-store.ts";
import { StoryPage } from "./story-page.tsx";
import styles from "./export-panel.module.css";

/** How the export will look: as a page built from the story itself, or as the source that will be written. */
export function Preview(): ReactElement {
  const session = useSession();
  const doc = useStoryState((state) => state.doc);
  const target = useStore(windowStore, (state) => state.target);
  const [view, setView] = useState<"page" | "source">("page");
  const [source, setSource] = useState("");
  const story = useMemo(() => (doc.childCount > 0 ? session.story() : undefined), [session, doc]);
  useEffect(() => {
    if (view !== "source" || story === undefined || target === null) return undefined;
    let wanted = true;
    // Not at every key: the source is for looking at.
    const timer = setTimeout(() => {
      void ask("export:preview", ({ message }) => wanted && setSource(message), story, target).then((text) => {
        if (wanted && text !== undefined) setSource(text);
      });
    }, 200);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [view, story, target]);
  return (
    <section className={styles["preview"]} aria-label="Preview">
      <div className={styles["views"]}>
        {(["page", "source"] as const).map((name) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
            {name === "page" ? "Page" : "Source"}
          </button>
        ))}
      </div>
      {view === "page" && story !== undefined ? <StoryPage story={withoutNotes(story)} /> : null}
      {view === "source" ? (
        <pre className={styles["source"]} tabIndex={0} aria-label="Source of the export">
          {source}
        </pre>
      ) : null}
    </section>
  );
}
