import type { ReactElement } from "react";
import { type CommandId, type CommandInfo, commands, menuNames } from "../../../ipc/commands.ts";
import { bridge } from "../../bridge/bridge.ts";
import { spellKey } from "../../commands/keys.ts";
import { windowKeys } from "../../commands/window-keys.ts";
import { keyNow } from "../../stores/preferences-store.ts";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./dialogs.module.css";

const keysOf = (label: string, key: string | undefined): readonly (readonly [string, string])[] =>
  key === undefined ? [] : [[label, key]];

/** All keys, by menu, with the few that no menu has. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const mac = bridge().platform === "darwin";
  const all: readonly (CommandInfo & { readonly id: CommandId })[] = commands;
  const groups = [
    ...menuNames.map((menu) => ({
      name: menu as string,
      keys: all.flatMap((one) => (one.menu === menu ? keysOf(one.label, keyNow(one)) : [])),
    })),
    { name: "In the window", keys: windowKeys },
  ];
  return (
    <Dialog title="Keys" wide onClose={onClose}>
      <div className={styles["keys"]}>
        {groups
          .filter(({ keys }) => keys.length > 0)
          .map(({ name, keys }) => (
            <section key={name}>
              <h3>{name}</h3>
              <dl>
                {keys.map(([label, key]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      <kbd>{spellKey(key, mac)}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Dialog>
  );
}
