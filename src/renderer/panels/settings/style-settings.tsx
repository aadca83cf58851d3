import type { ReactElement } from "react";
import { useStore } from "zustand";
import type { Limits } from "../../../core/stylebook/stylebook.ts";
import { setPreferences } from "../../actions/preferences-actions.ts";
import { preferencesStore } from "../../stores/preferences-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { Section, Setting } from "./setting.tsx";

const limitWords: readonly (readonly [keyof Limits, string])[] = [
  ["headline", "Headline"],
  ["dek", "Dek"],
  ["caption", "Caption"],
  ["alt", "Alt text"],
  ["slug", "Slug"],
  ["byline", "Byline"],
  ["dateline", "Dateline"],
  ["credit", "Credit"],
  ["crosshead", "Crosshead"],
  ["editorNote", "Editor’s note"],
  ["usageTerms", "Usage terms"],
  ["signOff", "Sign-off"],
  ["keywords", "Keywords"],
];

/** By which book the desk writes, and how long its fields may be. */
export function StyleSettings(): ReactElement {
  const style = useStore(preferencesStore, (preferences) => preferences.style);
  const rules = useStore(storyStore, (story) => story.rules);
  const setLimit = (name: keyof Limits, length: number): void => {
    const { [name]: _before, ...others } = style.limits;
    const set = Number.isInteger(length) && length > 0 ? { [name]: length } : {};
    setPreferences({ style: { ...style, limits: { ...others, ...set } } });
  };
  return (
    <Section title="House style">
      <Setting label="Stylebook" also="British American English spelling">
        <select
          value={style.book}
          onChange={({ target }) => setPreferences({ style: { ...style, book: target.value } })}
        >
          <option value="by-story">British or American, as the story is written</option>
          <option value="wiredesk-uk">British English</option>
          <option value="wiredesk-us">American English</option>
        </select>
      </Setting>
      {limitWords.map(([name, label]) => (
        <Setting
          key={name}
          label={`${label}: ${name === "keywords" ? "at most" : "characters at most"}`}
          also="limit length"
        >
          <input
            type="number"
            min={1}
            value={style.limits[name] ?? ""}
            placeholder={String(rules?.limits[name] ?? "no limit")}
            onChange={({ target }) => setLimit(name, target.valueAsNumber)}
          />
        </Setting>
      ))}
    </Section>
  );
}
