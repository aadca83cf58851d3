import { type ReactElement, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { ExportTarget } from "../../../ipc/contract.ts";
import { loadTargets } from "../../actions/export-actions.ts";
import { setPreferences } from "../../actions/preferences-actions.ts";
import { preferencesStore } from "../../stores/preferences-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Section, Setting } from "./setting.tsx";

/** Where stories go, unless something else is chosen. */
export function ExportSettings(): ReactElement {
  const chosen = useStore(preferencesStore, (preferences) => preferences.exportTarget);
  const [targets, setTargets] = useState<readonly ExportTarget[]>([]);
  useEffect(() => {
    let gone = false;
    void loadTargets().then((found) => {
      if (!gone) setTargets(found);
    });
    return () => {
      gone = true;
    };
  }, []);
  return (
    <Section title="Export">
      <Setting label="Target that is offered first" also="export profile CMS format">
        <select
          value={chosen ?? ""}
          onChange={({ target }) => {
            const exportTarget = target.value === "" ? null : target.value;
            setPreferences({ exportTarget });
            if (exportTarget !== null) windowStore.setState({ target: exportTarget });
          }}
        >
          <option value="">The one used last</option>
          {targets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </Setting>
    </Section>
  );
}
