import { type ReactElement, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { CheckHealth } from "../../../ipc/contract.ts";
import { useSession } from "../../app/session-context.ts";
import { ask } from "../../bridge/bridge.ts";
import { houseStore } from "../../stores/house-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { say } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./dialogs.module.css";

/** Ignored at least so often, and more often than put right: a check that costs more than it gives. */
const fewest = 5;

/** Whether a desk would do better without a check. */
export const isMostlyIgnored = ({ fixed, ignored }: CheckHealth): boolean => ignored >= fewest && ignored > 2 * fixed;

/** How each check has fared on this desk, over all stories; those that are mostly ignored are offered to be switched off. */
export function HealthDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const session = useSession();
  const rules = useStore(storyStore, (story) => story.rules);
  const off = useStore(houseStore, (house) => house.off);
  const [health, setHealth] = useState<readonly CheckHealth[] | null>(null);
  useEffect(() => {
    void ask("house:health", ({ message }) => say(message)).then((found) => setHealth(found ?? []));
  }, []);
  const about = (check: string): { readonly title: string; readonly grave: boolean } => {
    const known = rules?.all.find(({ id }) => id === check);
    return { title: known?.title ?? check, grave: known?.level === "must-fix" };
  };
  const isOff = (check: string): boolean => off.some((one) => one.check === check);
  const unheard = off.filter(({ check }) => health?.every((one) => one.check !== check) === true);
  const rows = [...(health ?? []), ...unheard.map(({ check }) => ({ check, found: 0, fixed: 0, ignored: 0 }))];
  const mostly = rows.filter((row) => isMostlyIgnored(row) && !isOff(row.check) && !about(row.check).grave);
  const switchOff = (check: string): void => session.noes.switchOff(check, about(check).title, "Mostly ignored");
  return (
    <Dialog title="Health of the checks" onClose={onClose} wide>
      {mostly.length === 0 ? null : (
        <ul className={styles["offers"]} aria-label="Mostly ignored">
          {mostly.map(({ check, ignored, fixed }) => (
            <li key={check}>
              <p>
                “{about(check).title}” was ignored {ignored} times and put right{" "}
                {fixed === 1 ? "once" : `${fixed} times`}. A check that is mostly ignored hides the others.
              </p>
              <Button onClick={() => switchOff(check)}>Switch it off</Button>
            </li>
          ))}
        </ul>
      )}
      {rows.length === 0 ? (
        <p className={styles["note"]}>{health === null ? "Counting…" : "Nothing was found yet on this desk."}</p>
      ) : (
        <div className={styles["tableBox"]} tabIndex={0} role="region" aria-label="Checks of this desk">
          <table className={styles["health"]}>
            <thead>
              <tr>
                <th scope="col">Check</th>
                <th scope="col">Found</th>
                <th scope="col">Put right</th>
                <th scope="col">Ignored</th>
                <th scope="col">On this desk</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ check, found, fixed, ignored }) => (
                <tr key={check}>
                  <th scope="row">{about(check).title}</th>
                  <td>{found}</td>
                  <td>{fixed}</td>
                  <td>{ignored}</td>
                  <td>
                    <Switch
                      title={about(check).title}
                      off={isOff(check)}
                      grave={about(check).grave}
                      onChange={() => (isOff(check) ? session.noes.switchOn(check) : switchOff(check))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Dialog>
  );
}

interface SwitchProps {
  readonly title: string;
  readonly off: boolean;
  readonly grave: boolean;
  readonly onChange: () => void;
}

/** On or off; what closes the gate stays on. */
function Switch({ title, off, grave, onChange }: SwitchProps): ReactElement {
  if (grave) return <span>Closes the gate</span>;
  return (
    <Button kind="quiet" aria-label={`Switch ${off ? "on" : "off"}: ${title}`} onClick={onChange}>
      {off ? "Off. Switch on" : "Switch off"}
    </Button>
  );
}
