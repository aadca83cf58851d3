import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from "react";
import { find, firstSearch, replaceAll, replaceOne } from "../../actions/find-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { useStoryState } from "../../app/use-story-state.ts";
import { countMatches } from "../../editor/search/matches.ts";
import { type Search, searchPattern } from "../../editor/search/search-pattern.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { ReplacePreview } from "./replace-preview.tsx";
import styles from "./find-bar.module.css";

/** How it is looked for, said so that nobody has to point at it to know. */
const ways = [
  ["matchCase", "Match case"],
  ["wholeWord", "Whole words"],
  ["regex", "Regular expression"],
] as const;

/** Find, and find and replace, over every field of the story and the facts about it. */
export function FindBar({ how }: { readonly how: "find" | "replace" }): ReactElement {
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  const replaceField = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState<Search>(() => firstSearch(session));
  const [insert, setInsert] = useState("");
  const [preview, setPreview] = useState(false);
  const count = useId();
  const places = useStoryState(({ doc }) => countMatches(doc, search));
  useEffect(() => field.current?.select(), []);
  useEffect(() => session.editor.showMatches(search), [session, search]);
  useEffect(() => () => session.editor.showMatches(null), [session]);
  const close = (): void => {
    windowStore.setState({ finding: null });
    session.editor.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field.current) find(session, search, event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && event.target === replaceField.current) {
      if (event.ctrlKey || event.metaKey) replaceAll(session, search, insert);
      else replaceOne(session, search, insert);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles["bar"]} role="search" onKeyDown={onKeyDown}>
      <div className={styles["line"]}>
        <input
          ref={field}
          aria-label="Find"
          aria-describedby={count}
          placeholder="Find"
          value={search.words}
          // Opened to be typed into.
          autoFocus
          onChange={({ target }) => setSearch({ ...search, words: target.value })}
        />
        {how === "find" ? null : (
          <input
            ref={replaceField}
            aria-label="Replace by"
            title="Enter replaces this place and goes on; Ctrl+Enter replaces all"
            placeholder="Replace by"
            value={insert}
            onChange={({ target }) => setInsert(target.value)}
          />
        )}
        <Button kind="quiet" aria-label="Previous" onClick={() => find(session, search, -1)}>
          ↑
        </Button>
        <Button kind="quiet" aria-label="Next" onClick={() => find(session, search, 1)}>
          ↓
        </Button>
        {how === "find" ? null : (
          <>
            <Button onClick={() => replaceOne(session, search, insert)}>Replace</Button>
            <Button onClick={() => replaceAll(session, search, insert)}>All</Button>
            <Button aria-expanded={preview} onClick={() => setPreview(!preview)}>
              Preview
            </Button>
          </>
        )}
        <Button kind="quiet" aria-label="Close" onClick={close}>
          ×
        </Button>
      </div>
      <div className={styles["line"]}>
        {ways.map(([way, name]) => (
          <Button
            key={way}
            kind="quiet"
            className={styles["way"]}
            aria-pressed={search[way] === true}
            onClick={() => setSearch({ ...search, [way]: search[way] !== true })}
          >
            {name}
          </Button>
        ))}
        <span id={count} className={styles["count"]}>
          {spellCount(search, places)}
        </span>
      </div>
      {how === "replace" && preview ? <ReplacePreview search={search} insert={insert} /> : null}
    </div>
  );
}

/** How often it is there, or why nothing can be looked for. */
function spellCount(search: Search, places: number): string {
  if (search.words === "") return "";
  const pattern = searchPattern(search);
  if (!pattern.ok) return pattern.problem;
  if (places === 0) return "Not in this story";
  return places === 1 ? "One place" : `${places} places`;
}
