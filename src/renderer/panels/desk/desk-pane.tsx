import { type KeyboardEvent, type ReactElement, useMemo, useState } from "react";
import { useStore } from "zustand";
import { openFiles, search, setState } from "../../actions/desk-actions.ts";
import { useSession } from "../../app/session-context.ts";
import type { StoryId } from "../../../ipc/contract.ts";
import { focusPane } from "../../commands/panes.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { filtersOn, usualFilter, viewOf } from "../../stores/desk-view.ts";
import { storyStore } from "../../stores/story-store.ts";
import { sideStore } from "../../stores/side-store.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { titleOf } from "../../ui/words.ts";
import { Arrivals } from "./arrivals.tsx";
import { DeskFilters } from "./desk-filters.tsx";
import styles from "./desk-pane.module.css";
import { rowActions } from "./row-actions.ts";
import { StoryList } from "./story-list.tsx";
import { useNow } from "./use-now.ts";

interface RowMenu {
  readonly id: StoryId;
  readonly at: { readonly left: number; readonly top: number };
}

/** The stories on the desk: search, list, what is coming in and what was refused. */
export function DeskPane(): ReactElement {
  const session = useSession();
  const { stories, hits, filter, order, words, known, head } = useStore(deskStore);
  const open = useStore(storyStore, (story) => story.opening ?? story.open);
  const counts = useStore(sideStore, (side) => side.counts);
  const view = useMemo(() => viewOf({ stories, hits, filter, order }, head), [stories, hits, filter, order, head]);
  const { rows, listed } = view;
  const [menu, setMenu] = useState<RowMenu | null>(null);
  const now = useNow();
  const spiked = useMemo(
    () => head?.spiked ?? stories.filter(({ state }) => state === "spiked").length,
    [stories, head],
  );
  const menuStory = menu === null ? undefined : stories.find(({ id }) => id === menu.id);
  return (
    <nav className={styles["pane"]} data-pane="desk" aria-label="Desk">
      <div className={styles["head"]}>
        <input
          className={styles["search"]}
          type="search"
          data-desk-search=""
          placeholder="Search the desk"
          aria-label="Search the desk"
          value={words}
          onChange={({ target }) => void search(target.value)}
          onKeyDown={intoList}
        />
        {stories.length === 0 ? null : <DeskFilters shown={head === null ? rows.length : null} />}
      </div>
      <StoryList
        rows={rows}
        listed={listed}
        open={open}
        openCounts={counts}
        now={now}
        onOpen={(id) => void session.open(id).then(() => session.editor.focus())}
        onSpike={(id) => void setState(id, "spiked")}
        onMenu={(id, at) => setMenu({ id, at })}
      />
      {known && rows.length === 0 ? <NothingListed /> : null}
      <Arrivals />
      {menu === null || menuStory === undefined ? null : (
        <Menu
          label={titleOf(menuStory)}
          items={rowActions(session, menuStory)}
          at={menu.at}
          onClose={() => setMenu(null)}
        />
      )}
      {spiked > 0 && hits === undefined && (filter.state === "desk" || filter.state === "spiked") ? (
        <div className={styles["foot"]}>
          <Button
            kind="quiet"
            onClick={() =>
              deskStore.setState({ filter: { ...filter, state: filter.state === "spiked" ? "desk" : "spiked" } })
            }
          >
            {filter.state === "spiked" ? "Back to the desk" : `Show ${spiked} spiked`}
          </Button>
        </div>
      ) : null}
    </nav>
  );
}

/** From the words that are searched for down into what was found. */
function intoList(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "ArrowDown") return;
  event.preventDefault();
  focusPane("desk");
}

/** Why the list is empty, and what to do. */
function NothingListed(): ReactElement {
  const session = useSession();
  const { words, hits, filter, stories } = useStore(deskStore);
  if (hits !== undefined || filtersOn(filter) > 0)
    return (
      <div className={styles["empty"]} data-empty>
        <p>{hits === undefined ? "No story is like that." : `No story holds “${words}”.`}</p>
        {filtersOn(filter) > 0 ? (
          <Button onClick={() => deskStore.setState({ filter: usualFilter })}>Show all</Button>
        ) : null}
      </div>
    );
  return (
    <div className={styles["empty"]} data-empty>
      {stories.length > 0 ? <p>All stories are spiked.</p> : null}
      <p>What is dropped or pasted is listed here. Nothing leaves this machine until you export it.</p>
      <Button onClick={() => void openFiles(session)}>Open…</Button>
    </div>
  );
}
