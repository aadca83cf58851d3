import { ask } from "../bridge/bridge.ts";
import type { Session } from "../session/session.ts";
import { refreshGate, sideStore } from "../stores/side-store.ts";
import { say, windowStore } from "../stores/window-store.ts";

/**
 * Prints the open story as a galley. Findings are printed with it and do not stop it; copy that is under embargo or killed leaves the
 * machine on paper too, and so only for a reason, which stands on the paper.
 */
export async function printStory(session: Session, reason?: string): Promise<void> {
  if (session.openId === undefined) return;
  refreshGate(session.editor.state, new Date());
  const { reasons } = sideStore.getState().gate;
  if (reasons.length > 0 && reason === undefined)
    return windowStore.setState({ dialog: { kind: "override", target: "", how: "print", reasons } });
  windowStore.setState({ printing: { reason: reason ?? null } });
}

/** The galley is drawn: to the printer with it. */
export async function sendGalley(): Promise<void> {
  await ask("print:galley", ({ code, message }) => {
    if (code !== "cancelled") say(message);
  });
  windowStore.setState({ printing: null });
}
