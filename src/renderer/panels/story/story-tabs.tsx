import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { StoryId } from "../../../ipc/contract.ts";
import { closeStory, showStory } from "../../actions/tab-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { Title } from "../desk/row-words.tsx";
import { AllTabs, manyTabs } from "./all-tabs.tsx";
import { titleOf } from "../../ui/words.ts";
import styles from "./story-tabs.module.css";

/** The stories that are open, once there are two: each keeps its caret, its undo and where it was scrolled to. */
export function StoryTabs(): ReactElement | null {
  const tabs = useStore(storyStore, (story) => story.tabs);
  const open = useStore(storyStore, (story) => story.opening ?? story.open);
  const stories = useStore(deskStore, (desk) => desk.stories);
  const session = useSession();
  if (tabs.length < 2) return null;
  const titled = tabs.map((id) => {
    const story = stories.find((one) => one.id === id);
    return { id, story, title: story === undefined ? id : titleOf(story) };
  });
  return (
    <div className={styles["strip"]}>
      <ul className={styles["tabs"]} aria-label="Open stories">
        {titled.map(({ id, story, title }) => (
          <StoryTab key={id} id={id} title={title} isOpen={id === open}>
            {story === undefined ? title : <Title story={story} />}
          </StoryTab>
        ))}
      </ul>
      {tabs.length < manyTabs ? null : (
        <AllTabs items={titled.map(({ id, title }) => ({ label: title, run: () => void showStory(session, id) }))} />
      )}
    </div>
  );
}

interface StoryTabProps {
  readonly id: StoryId;
  readonly title: string;
  readonly isOpen: boolean;
  /** The title as it is drawn: of the one in the editor as it stands there. */
  readonly children: ReactNode;
}

function StoryTab({ id, title, isOpen, children }: StoryTabProps): ReactElement {
  const session = useSession();
  const tab = useRef<HTMLLIElement>(null);
  // Of many tabs the open one is in view.
  useEffect(() => {
    if (isOpen) tab.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isOpen]);
  return (
    <li ref={tab} className={styles["tab"]} {...(isOpen ? { "data-open": "" } : {})}>
      <button
        type="button"
        className={styles["name"]}
        title={title}
        aria-current={isOpen}
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
        {children}
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
}
