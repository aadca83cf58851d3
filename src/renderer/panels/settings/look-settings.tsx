import type { ReactElement } from "react";
import { useStore } from "zustand";
import { textSizes, type Theme, themes } from "../../../ipc/preferences.ts";
import { setPreferences } from "../../actions/preferences-actions.ts";
import { preferencesStore } from "../../stores/preferences-store.ts";
import { Section, Setting } from "./setting.tsx";

const themeWords: Readonly<Record<Theme, string>> = {
  system: "As the system",
  light: "Light",
  dark: "Dark",
  contrast: "More contrast",
};

/** How the window looks. */
export function LookSettings(): ReactElement {
  const { theme, textSize, motion } = useStore(preferencesStore);
  return (
    <Section title="Look">
      <Setting label="Theme" also="light dark high contrast colours">
        <select value={theme} onChange={({ target }) => setPreferences({ theme: target.value as Theme })}>
          {themes.map((one) => (
            <option key={one} value={one}>
              {themeWords[one]}
            </option>
          ))}
        </select>
      </Setting>
      <Setting label="Text size" also="font zoom percent">
        <input
          type="number"
          min={textSizes.least}
          max={textSizes.most}
          step={textSizes.step}
          value={textSize}
          onChange={({ target }) => {
            const size = target.valueAsNumber;
            if (size >= textSizes.least && size <= textSizes.most) setPreferences({ textSize: size });
          }}
        />
      </Setting>
      <Setting label="Motion" also="reduced animation">
        <select
          value={motion}
          onChange={({ target }) => setPreferences({ motion: target.value === "less" ? "less" : "system" })}
        >
          <option value="system">As the system</option>
          <option value="less">None</option>
        </select>
      </Setting>
    </Section>
  );
}
