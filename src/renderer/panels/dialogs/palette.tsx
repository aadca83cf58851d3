import { type KeyboardEvent, type ReactElement, useId, useState } from "react";
import { type CommandId, type CommandInfo, commands } from "../../../ipc/commands.ts";
import { useSession } from "../../app/session-context.ts";
import { bridge } from "../../bridge/bridge.ts";
import { isAvailable } from "../../commands/command-table.ts";
import { runCommand } from "../../commands/run-command.ts";
import { spellKey } from "../../commands/keys.ts";
import { keyNow } from "../../stores/preferences-store.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { fits } from "../../ui/fits.ts";
import styles from "./dialogs.module.css";

type Listed = CommandInfo & { readonly id: CommandId };

/** Every command that would do something now, by name. */
export function Palette({ onClose }: { readonly onClose: () => void }): ReactElement {
  const session = useSession();
  const mac = bridge().platform === "darwin";
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const all: readonly Listed[] = commands;
  const found = all
    .filter(({ id, label, menu }) => isAvailable(id, session) && fits(`${label} ${menu}`, words))
    .map((command) => ({ ...command, key: keyNow(command) }));
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (id: CommandId): void => {
    onClose();
    // After the dialog has given the focus back.
    setTimeout(() => runCommand(id, session), 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") setAt((at + 1) % Math.max(found.length, 1));
    else if (event.key === "ArrowUp") setAt((at - 1 + found.length) % Math.max(found.length, 1));
    else if (event.key === "Enter" && chosen !== undefined) run(chosen.id);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Commands" onClose={onClose}>
      <input
        className={styles["paletteInput"]}
        role="combobox"
        aria-label="Command"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen.id}`}
        placeholder="What to do"
        value={words}

        onChange={({ target }) => {
          setWords(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles["palette"]} role="listbox" id={list} aria-label="Commands">
        {found.map(({ id, label, menu, key }) => (
          <button
            key={id}
            id={`${list}-${id}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={id === chosen?.id}
            ref={id === chosen?.id ? (element) => element?.scrollIntoView({ block: "nearest" }) : undefined}
            onClick={() => run(id)}
          >
            <span>
              {label.replace("…", "")} <span className={styles["menuName"]}>{menu}</span>
            </span>
            {key === undefined ? null : <kbd>{spellKey(key, mac)}</kbd>}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
