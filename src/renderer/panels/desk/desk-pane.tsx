import type { KeyboardEvent, ReactElement } from "react";
import { useStore } from "zustand";
import { openFiles, search } from "../../actions/desk-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { deskStore, listed } from "../../stores/desk-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { sideStore } from "../../stores/side-store.ts";
import { Button } from "../../ui/button.tsx";
import { Arrivals } from "./arrivals.tsx";
import styles from "./desk-pane.module.css";
import { StoryRow } from "./story-row.tsx";

/** The stories on the desk: search, list, what is coming in and what was refused. */
export function DeskPane(): ReactElement {
  const session = useSession();
  const desk = useStore(deskStore);
  const open = useStore(storyStore, (story) => story.open);
  const opening = useStore(storyStore, (story) => story.opening);
  const counts = useStore(sideStore, (side) => side.counts);
  const rows = listed(desk);
  const spiked = desk.stories.filter(({ state }) => state === "spiked").length;
  const chosen = rows.some(({ id }) => id === (opening ?? open)) ? (opening ?? open) : rows[0]?.id;
  return (
    <nav className={styles["pane"]} data-pane="desk" aria-label="Desk">
      <div className={styles["head"]}>
        <input
          className={styles["search"]}
          type="search"
          data-desk-search=""
          placeholder="Search the desk"
          aria-label="Search the desk"
          value={desk.words}
          onChange={({ target }) => void search(target.value)}
        />
      </div>
      <ul className={styles["list"]} role="listbox" aria-label="Stories" onKeyDown={moveInList}>
        {rows.map((story) => (
          <StoryRow
            key={story.id}
            story={story}
            open={story.id === (opening ?? open)}
            tabStop={story.id === chosen}
            counts={story.id === open ? counts : story.counts}
            onOpen={() => void session.open(story.id).then(() => session.editor.focus())}
          />
        ))}
      </ul>
      {desk.known && rows.length === 0 ? (
        <div className={styles["empty"]}>
          {desk.hits === undefined ? (
            <>
              <p>Drop wire files, pages or pictures’ captions anywhere on this window, or paste copy here.</p>
              <p>Nothing leaves this machine until you export it.</p>
              <Button onClick={() => void openFiles(session)}>Open…</Button>
            </>
          ) : (
            <p>No story holds “{desk.words}”.</p>
          )}
        </div>
      ) : null}
      <Arrivals />
      {spiked > 0 && desk.hits === undefined ? (
        <div className={styles["foot"]}>
          <Button kind="quiet" onClick={() => deskStore.setState({ showSpiked: !desk.showSpiked })}>
            {desk.showSpiked ? "Hide spiked" : `Show ${spiked} spiked`}
          </Button>
        </div>
      ) : null}
    </nav>
  );
}

/** Arrows, Home and End go through the list; Enter opens. */
function moveInList(event: KeyboardEvent<HTMLUListElement>): void {
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')];
  const at = options.findIndex((option) => option === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  options[Math.min(Math.max(to, 0), options.length - 1)]?.focus();
}
