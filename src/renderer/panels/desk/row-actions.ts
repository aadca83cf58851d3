import { type DeskState, holdOf, type StorySummary } from "../../../ipc/contract.ts";
import { askToRevive, duplicate, setState } from "../../actions/desk-actions.ts";
import { answerOrder } from "../../actions/order-actions.ts";
import type { Session } from "../../session/session.ts";
import type { MenuItem } from "../../ui/menu.tsx";

/** What can be done with a story of the list, for its menu. */
export function rowActions(session: Session, summary: StorySummary): readonly MenuItem[] {
  const { id, state } = summary;
  const held = holdOf(summary);
  const into = (label: string, next: DeskState): readonly MenuItem[] =>
    state === next ? [] : [{ label, run: () => void setState(id, next) }];
  return [
    { label: "Open", run: () => void session.open(id).then(() => session.editor.focus()) },
    { label: "Duplicate", run: () => void duplicate(session, id) },
    ...(state === "spiked" ? into("Back to the desk", "in-hand") : []),
    ...(held === undefined
      ? state === "spiked"
        ? []
        : into("Mark as ready", "ready")
      : [{ label: "Revive", run: () => askToRevive(summary.id) }]),
    ...(summary.asked === undefined
      ? []
      : [
          { label: "Hold as the order says", run: () => void answerOrder(id, true) },
          { label: "Not what the order means", run: () => void answerOrder(id, false) },
        ]),
    ...into("Kill", "killed"),
    ...into("Spike", "spiked"),
  ];
}
