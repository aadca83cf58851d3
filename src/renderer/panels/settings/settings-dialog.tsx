import { type ReactElement, useEffect, useState } from "react";
import { usualPreferences } from "../../../ipc/preferences.ts";
import { handOnPreferences, setPreferences, takePreferences } from "../../actions/preferences-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { CheckSettings } from "./check-settings.tsx";
import { ExportSettings } from "./export-settings.tsx";
import { KeySettings } from "./key-settings.tsx";
import { LookSettings } from "./look-settings.tsx";
import { SearchProvider } from "./setting.tsx";
import styles from "./settings.module.css";
import { StyleSettings } from "./style-settings.tsx";
import { WordSettings } from "./word-settings.tsx";

/** All settings on one page, found by their words. What is set holds at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const session = useSession();
  const [words, setWords] = useState("");
  useEffect(() => session.wakeChecks(), [session]);
  return (
    <Dialog title="Settings" wide onClose={onClose}>
      <div className={styles["top"]}>
        <input
          type="search"
          className={styles["search"]}
          aria-label="Find a setting"
          placeholder="Find a setting, a check, a command"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <Button onClick={() => void takePreferences()}>Take from a file…</Button>
        <Button onClick={() => void handOnPreferences()}>Save to a file…</Button>
        <Button onClick={() => setPreferences(usualPreferences)}>Reset all</Button>
      </div>
      <SearchProvider value={words}>
        <div className={styles["page"]}>
          <LookSettings />
          <StyleSettings />
          <ExportSettings />
          <WordSettings />
          <CheckSettings />
          <KeySettings />
        </div>
      </SearchProvider>
    </Dialog>
  );
}
