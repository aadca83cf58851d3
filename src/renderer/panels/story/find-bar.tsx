import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { find, firstSearch, replaceAll, replaceOne } from "../../actions/find-actions.ts";
import { useSession } from "../../app/session-context.ts";
import type { Search } from "../../editor/search/search-pattern.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { ReplacePreview } from "./replace-preview.tsx";
import styles from "./find-bar.module.css";

const ways = [
  ["matchCase", "Aa", "as written, capitals too"],
  ["wholeWord", "Word", "whole words only"],
  ["regex", ".*", "regular expression"],
] as const;

/** Find, and find and replace, over every field of the story and the facts about it. */
export function FindBar({ how }: { readonly how: "find" | "replace" }): ReactElement {
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState<Search>(() => firstSearch(session));
  const [insert, setInsert] = useState("");
  const [preview, setPreview] = useState(false);
  useEffect(() => field.current?.select(), []);
  const close = (): void => {
    windowStore.setState({ finding: null });
    session.editor.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field.current) find(session, search, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles["bar"]} role="search" onKeyDown={onKeyDown}>
      <div className={styles["line"]}>
        <input
          ref={field}
          aria-label="Find"
          placeholder="Find"
          value={search.words}
          // Opened to be typed into.
          autoFocus
          onChange={({ target }) => setSearch({ ...search, words: target.value })}
        />
        {how === "find" ? null : (
          <input
            aria-label="Replace by"
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
        {ways.map(([way, sign, meaning]) => (
          <label key={way} className={styles["way"]} title={meaning}>
            <input
              type="checkbox"
              checked={search[way] === true}
              onChange={({ target }) => setSearch({ ...search, [way]: target.checked })}
            />
            <span aria-hidden="true">{sign}</span>
            <span className="visually-hidden">{meaning}</span>
          </label>
        ))}
        <Button kind="quiet" aria-label="Close" onClick={close}>
          ×
        </Button>
      </div>
      {how === "replace" && preview ? <ReplacePreview search={search} insert={insert} /> : null}
    </div>
  );
}
