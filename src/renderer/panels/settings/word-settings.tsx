import type { ReactElement } from "react";
import { useStore } from "zustand";
import { type DictionaryChoice, dictionaryChoices } from "../../../core/stylebook/house-style.ts";
import { setPreferences } from "../../actions/preferences-actions.ts";
import { preferencesStore } from "../../stores/preferences-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { Section, Setting } from "./setting.tsx";
import styles from "./settings.module.css";

const choiceWords: Readonly<Record<DictionaryChoice, string>> = {
  "by-book": "As the stylebook says",
  "by-story": "British or American, as the story is written",
  "en-GB": "British English",
  "en-US": "American English",
};

/** In which dictionary words are looked up, and the way to the words that are right all the same. */
export function WordSettings(): ReactElement {
  const style = useStore(preferencesStore, (preferences) => preferences.style);
  return (
    <Section title="Words">
      <Setting label="Dictionary" also="dictionaries spelling British American English words language">
        <select
          value={style.dictionary}
          onChange={({ target }) =>
            setPreferences({ style: { ...style, dictionary: target.value as DictionaryChoice } })
          }
        >
          {dictionaryChoices.map((choice) => (
            <option key={choice} value={choice}>
              {choiceWords[choice]}
            </option>
          ))}
        </select>
      </Setting>
      <p className={styles["note"]}>
        Words that are right, yours and the desk’s, have a list of their own.{" "}
        <Button onClick={() => windowStore.setState({ dialog: { kind: "words" } })}>Open it</Button>
      </p>
    </Section>
  );
}
