import type { DeskState, StorySummary } from "../../../ipc/contract.ts";
import { duplicate, setState } from "../../actions/desk-actions.ts";
import type { Session } from "../../session/session.ts";
import type { MenuItem } from "../../ui/menu.tsx";

/** What can be done with a story of the list, for its menu. */
export function rowActions(session: Session, { id, state }: StorySummary): readonly MenuItem[] {
  const into = (label: string, next: DeskState): readonly MenuItem[] =>
    state === next ? [] : [{ label, run: () => void setState(id, next) }];
  return [
    { label: "Open", run: () => void session.open(id).then(() => session.editor.focus()) },
    { label: "Duplicate", run: () => void duplicate(session, id) },
    ...(state === "spiked" || state === "killed"
      ? into("Back to the desk", "in-hand")
      : into("Mark as ready", "ready")),
    ...into("Kill", "killed"),
    ...into("Spike", "spiked"),
  ];
}
