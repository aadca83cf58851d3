import type { Story } from "../../core/story/story.ts";
import type { AppError, PrintRequest, StoryId } from "../../ipc/contract.ts";
import { ask } from "../bridge/bridge.ts";
import { noesIn } from "../editor/findings/noes.ts";
import { passedOverIn } from "../editor/findings/open-findings.ts";
import type { Session } from "../session/session.ts";
import { deskHoldOf } from "../stores/held-by.ts";
import { refreshGate, sideStore } from "../stores/side-store.ts";
import { say, windowStore } from "../stores/window-store.ts";

/**
 * Prints the open story as a galley. Findings are printed with it and do not stop it; copy that is under embargo or killed leaves the
 * machine on paper too, and so only for a reason, which stands on the paper and in
 * a receipt.
 */
export async function printStory(session: Session, reason?: string): Promise<void> {
  if (session.openId === undefined) return;
  refreshGate(session.editor.state, new Date(), deskHoldOf(session.openId));
  const { reasons } = sideStore.getState().gate;
  if (reasons.length > 0 && reason === undefined)
    return windowStore.setState({ dialog: { kind: "override", target: "", how: "print", reasons } });
  windowStore.setState({ printing: { reason: reason ?? null } });
}

/** The galley is drawn: to the printer with it. Held copy leaves a receipt with the reason. */
export async function sendGalley(session: Session, id: StoryId, story: Story, reason: string | null): Promise<void> {
  const request: PrintRequest = {
    id,
    story,
    passedOver: passedOverIn(session.editor.state),
    checked: noesIn(session.editor.state).checked,
    ...(reason === null ? {} : { overrideReason: reason }),
  };
  const tell = ({ code, message }: AppError): void => {
    // The gate is worked out again outside the window; what it finds counts.
    if (code === "gate")
      windowStore.setState({ dialog: { kind: "override", target: "", how: "print", reasons: [message] } });
    else if (code !== "cancelled") say(message);
  };
  await ask("print:galley", tell, request);
  windowStore.setState({ printing: null });
}
