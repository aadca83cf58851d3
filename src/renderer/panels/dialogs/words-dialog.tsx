import { type ReactElement, useState } from "react";
import { useStore } from "zustand";
import { addWord, removeWord, type WordListName } from "../../actions/word-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { houseStore } from "../../stores/house-store.ts";
import { wordsStore } from "../../stores/words-store.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import dialogs from "./dialogs.module.css";
import styles from "./words-dialog.module.css";

/** The words that need not stand in a dictionary: one's own and the desk's, to be seen, added to and taken off again. */
export function WordsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const mine = useStore(wordsStore, (state) => state.mine);
  const desk = useStore(houseStore, (house) => house.words);
  return (
    <Dialog title="Words that are right" onClose={onClose} wide>
      <p className={styles["about"]}>
        A word in small letters is right with a capital too, a name only as it stands here. Possessives need no entry of
        their own.
      </p>
      <div className={styles["lists"]}>
        <WordList list="mine" title="My words" words={mine} />
        <WordList list="desk" title="The desk’s words" words={desk.map(({ word }) => word)} />
      </div>
    </Dialog>
  );
}

interface WordListProps {
  readonly list: WordListName;
  readonly title: string;
  readonly words: readonly string[];
}

function WordList({ list, title, words }: WordListProps): ReactElement {
  const session = useSession();
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const shown = words
    .filter((word) => word.toLowerCase().includes(wanted))
    .toSorted((a, b) => a.localeCompare(b, "en", { sensitivity: "base" }));
  return (
    <section aria-label={title}>
      <h3>
        {title} {words.length === 0 ? null : <span className={styles["count"]}>{words.length}</span>}
      </h3>
      <form
        className={styles["add"]}
        onSubmit={(event) => {
          event.preventDefault();
          addWord(session, list, text);
          setText("");
        }}
      >
        <label className={dialogs["label"]}>
          <span>Find or add</span>
          <input value={text} maxLength={100} onChange={({ target }) => setText(target.value)} />
        </label>
        <Button type="submit" disabled={wanted === "" || words.includes(text.trim())}>
          Add
        </Button>
      </form>
      {shown.length === 0 ? (
        <p className={styles["none"]}>{words.length === 0 ? "None yet." : "None like it."}</p>
      ) : null}
      <ul className={styles["words"]}>
        {shown.map((word) => (
          <li key={word}>
            <span>{word}</span>
            <Button kind="quiet" aria-label={`Take “${word}” off`} onClick={() => removeWord(session, list, word)}>
              ×
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
