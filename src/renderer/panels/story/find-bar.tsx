import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { find, replaceAll, replaceOne } from "../../actions/find-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./story-pane.module.css";

/** Find, and find and replace, over every field of the story. */
export function FindBar({ how }: { readonly how: "find" | "replace" }): ReactElement {
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const [insert, setInsert] = useState("");
  const [matchCase, setMatchCase] = useState(false);
  useEffect(() => field.current?.select(), []);
  const search = { words, matchCase };
  const close = (): void => {
    windowStore.setState({ finding: null });
    session.editor.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field.current) find(session, search, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles["find"]} role="search" onKeyDown={onKeyDown}>
      <input
        ref={field}
        aria-label="Find"
        placeholder="Find"
        value={words}
        // Opened to be typed into.
        autoFocus
        onChange={({ target }) => setWords(target.value)}
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
        </>
      )}
      <label className={styles["matchCase"]}>
        <input type="checkbox" checked={matchCase} onChange={({ target }) => setMatchCase(target.checked)} />
        Aa
        <span className="visually-hidden">as written, capitals too</span>
      </label>
      <Button kind="quiet" aria-label="Close" onClick={close}>
        ×
      </Button>
    </div>
  );
}
