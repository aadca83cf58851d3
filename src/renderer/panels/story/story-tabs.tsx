import { type ReactElement, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { closeStory, showStory } from "../../actions/tab-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { titleOf } from "../../ui/words.ts";
import styles from "./story-tabs.module.css";

/** The stories that are open, once there are two: each keeps its caret, its undo and where it was scrolled to. */
export function StoryTabs(): ReactElement | null {
  const session = useSession();
  const tabs = useStore(storyStore, (story) => story.tabs);
  const open = useStore(storyStore, (story) => story.opening ?? story.open);
  const stories = useStore(deskStore, (desk) => desk.stories);
  const list = useRef<HTMLUListElement>(null);
  // Of many tabs the open one is in view.
  useEffect(() => {
    list.current?.querySelector("[data-open]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [open, tabs.length]);
  if (tabs.length < 2) return null;
  return (
    <ul ref={list} className={styles["tabs"]} aria-label="Open stories">
      {tabs.map((id) => {
        const story = stories.find((one) => one.id === id);
        const title = story === undefined ? id : titleOf(story);
        return (
          <li key={id} className={styles["tab"]} {...(id === open ? { "data-open": "" } : {})}>
            <button
              type="button"
              className={styles["name"]}
              title={title}
              aria-current={id === open}
              onClick={() => void showStory(session, id)}
              onAuxClick={({ button }) => {
                if (button === 1) void closeStory(session, id);
              }}
              onKeyDown={(event) => {
                if (event.key !== "Delete") return;
                event.preventDefault();
                void closeStory(session, id);
              }}
            >
              {title}
            </button>
            <button
              type="button"
              className={styles["close"]}
              tabIndex={-1}
              aria-label={`Close ${title}`}
              onClick={() => void closeStory(session, id)}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}
