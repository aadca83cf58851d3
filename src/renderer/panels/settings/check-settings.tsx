import type { ReactElement } from "react";
import { useStore } from "zustand";
import { type Level, levels } from "../../../core/checks/finding.ts";
import { levelWords } from "../../actions/finding-actions.ts";
import { setPreferences } from "../../actions/preferences-actions.ts";
import { houseStore } from "../../stores/house-store.ts";
import { preferencesStore } from "../../stores/preferences-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { Section, Setting } from "./setting.tsx";
import styles from "./settings.module.css";

/** How grave each check is on this desk, or whether it is made at all. */
export function CheckSettings(): ReactElement {
  const style = useStore(preferencesStore, (preferences) => preferences.style);
  const rules = useStore(storyStore, (story) => story.rules);
  const off = useStore(houseStore, (house) => house.off);
  const setLevel = (check: string, level: string): void => {
    const { [check]: _before, ...others } = style.levels;
    const set = level === "usual" ? {} : { [check]: level as Level | "off" };
    setPreferences({ style: { ...style, levels: { ...others, ...set } } });
  };
  return (
    <Section title="Checks">
      {rules === null ? <p className={styles["note"]}>The checks are being loaded.</p> : null}
      {rules?.all.map(({ id, title, level }) => (
        <Setting key={id} label={title} also={`check ${id}`}>
          <select
            value={style.levels[id] ?? "usual"}
            onChange={({ target }) => setLevel(id, target.value)}
            {...(style.levels[id] === undefined ? {} : { "data-set": "" })}
          >
            <option value="usual">
              As usual (
              {off.some(({ check }) => check === id)
                ? "switched off by the desk"
                : level === "off"
                  ? "off"
                  : levelWords[level]}
              )
            </option>
            {levels.map((one) => (
              <option key={one} value={one}>
                {levelWords[one]}
              </option>
            ))}
            <option value="off">Off</option>
          </select>
        </Setting>
      ))}
    </Section>
  );
}
