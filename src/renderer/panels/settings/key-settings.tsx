import { type KeyboardEvent, type ReactElement, useState } from "react";
import { useStore } from "zustand";
import { type CommandId, type CommandInfo, commands, keyOf } from "../../../ipc/commands.ts";
import { setPreferences } from "../../actions/preferences-actions.ts";
import { bridge } from "../../bridge/bridge.ts";
import { acceleratorOf, spellKey } from "../../commands/keys.ts";
import { preferencesStore } from "../../stores/preferences-store.ts";
import { Button } from "../../ui/button.tsx";
import { Section, useFits } from "./setting.tsx";
import styles from "./settings.module.css";

type Listed = CommandInfo & { readonly id: CommandId };

/** The key of every command, to be changed by pressing another. */
export function KeySettings(): ReactElement {
  const keys = useStore(preferencesStore, (preferences) => preferences.keys);
  const [asking, setAsking] = useState<CommandId | null>(null);
  const [wrong, setWrong] = useState<{ readonly id: CommandId; readonly why: string } | null>(null);
  const found = useFits();
  const mac = bridge().platform === "darwin";
  const all: readonly Listed[] = commands;

  /** The key is this command's from now on; whoever had it has none. */
  function give(command: Listed, key: string | null): void {
    const other = key === null ? undefined : all.find((one) => one.id !== command.id && keyOf(one, keys) === key);
    setPreferences({ keys: { ...keys, [command.id]: key, ...(other === undefined ? {} : { [other.id]: null }) } });
    setWrong(
      other === undefined
        ? null
        : { id: command.id, why: `Taken from “${other.label.replace("…", "")}”, which has no key now.` },
    );
    setAsking(null);
  }

  function onKeyDown(event: KeyboardEvent, command: Listed): void {
    if (asking !== command.id || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return setAsking(null);
    if (event.key === "Backspace") return give(command, null);
    const key = acceleratorOf(event.nativeEvent, mac);
    if (key === undefined) return undefined;
    if (typeof key === "string") return give(command, key);
    return setWrong({ id: command.id, why: key.why });
  }

  function usual(id: CommandId): void {
    const { [id]: _own, ...others } = keys;
    setPreferences({ keys: others });
    setWrong(null);
  }

  return (
    <Section title="Keys">
      <p className={styles["note"]}>
        Press a key’s button, then the new key; Backspace for none, Esc to leave it.{" "}
        <Button onClick={() => setPreferences({ keys: {} })}>All keys as usual</Button>
      </p>
      {all
        .filter(({ label, menu }) => found(`${label} ${menu} key shortcut`))
        .map((command) => {
          const key = keyOf(command, keys);
          const own = keys[command.id] !== undefined;
          return (
            <div key={command.id} className={styles["setting"]}>
              <span>
                {command.label.replace("…", "")} <span className={styles["menu"]}>{command.menu}</span>
                {wrong?.id === command.id ? (
                  <span className={styles["wrong"]} role="alert">
                    {wrong.why}
                  </span>
                ) : null}
              </span>
              <span className={styles["key"]}>
                <button
                  type="button"
                  className={styles["keyButton"]}
                  aria-label={`Key of ${command.label.replace("…", "")}: ${key === undefined ? "none" : spellKey(key, mac)}`}
                  aria-pressed={asking === command.id}
                  onClick={() => {
                    setAsking(command.id);
                    setWrong(null);
                  }}
                  onBlur={() => setAsking((now) => (now === command.id ? null : now))}
                  onKeyDown={(event) => onKeyDown(event, command)}
                >
                  {asking === command.id ? "Press a key" : key === undefined ? "None" : spellKey(key, mac)}
                </button>
                {own ? (
                  <Button kind="quiet" onClick={() => usual(command.id)}>
                    As usual
                  </Button>
                ) : null}
              </span>
            </div>
          );
        })}
    </Section>
  );
}
