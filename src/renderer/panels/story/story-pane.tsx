import type { ReactElement } from "react";
import { useStore } from "zustand";
import { deskStore } from "../../stores/desk-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { CompareView } from "../history/compare-view.tsx";
import { EditorHost } from "./editor-host.tsx";
import { FindBar } from "./find-bar.tsx";
import { FixesMenu } from "./fixes-menu.tsx";
import { NoStory } from "./no-story.tsx";
import { OrderNotice } from "./order-notice.tsx";
import { StoryStrip } from "./story-strip.tsx";
import { StoryTabs } from "./story-tabs.tsx";
import styles from "./story-pane.module.css";

/** The story: its fields and body, and nothing else on the paper. */
export function StoryPane(): ReactElement {
  const open = useStore(storyStore, (story) => story.open);
  const summary = useStore(deskStore, (desk) => desk.stories.find(({ id }) => id === open));
  const finding = useStore(windowStore, (state) => state.finding);
  const compare = useStore(windowStore, (state) => state.compare);
  return (
    <main className={styles["pane"]} data-pane="story" aria-label="Story">
      <StoryTabs />
      {summary === undefined ? null : <StoryStrip summary={summary} />}
      {summary === undefined ? null : <OrderNotice summary={summary} />}
      {open !== null && finding !== null ? <FindBar key={finding} how={finding} /> : null}
      {open === null || compare === null ? null : <CompareView key={open} {...compare} />}
      <EditorHost hidden={open === null || compare !== null} />
      {open === null ? <NoStory /> : <FixesMenu />}
    </main>
  );
}
