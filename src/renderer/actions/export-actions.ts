import type { AppError, ExportRequest, ExportTarget } from "../../ipc/contract.ts";
import { ask, bridge } from "../bridge/bridge.ts";
import { noesIn } from "../editor/findings/noes.ts";
import { passedOverIn } from "../editor/findings/open-findings.ts";
import { preferencesStore } from "../stores/preferences-store.ts";
import { deskHoldOf } from "../stores/held-by.ts";
import { refreshGate, sideStore } from "../stores/side-store.ts";
import { say, windowStore } from "../stores/window-store.ts";
import type { Session } from "../session/session.ts";
import { scalePictures } from "./scale-pictures.ts";

const tell = ({ code, message }: AppError): void => {
  if (code !== "cancelled") say(message);
};

/** What most systems take; it stands until another target is chosen. */
const usual = "html";

/** The targets of export. */
export async function loadTargets(): Promise<readonly ExportTarget[]> {
  const targets = (await ask("export:targets", tell)) ?? [];
  const known = (wanted: string | null): string | undefined => targets.find(({ id }) => id === wanted)?.id;
  windowStore.setState(({ target }) => ({
    target: target ?? known(preferencesStore.getState().exportTarget) ?? known(usual) ?? targets[0]?.id ?? null,
  }));
  return targets;
}

/** Why the gate is closed, in sentences; none when it is open. */
export function closedBy(): readonly string[] {
  const { findings, reasons } = sideStore.getState().gate;
  return [...reasons, ...findings.map(({ message }) => message)];
}

/** Brings what closes the gate into view, with the focus on it. */
export const showGate = (): void =>
  windowStore.setState(({ gateAsked }) => ({ tab: "export", gateAsked: gateAsked + 1 }));

/**
 * Sends the story out through the gate. Closed, it shows what closes it; with a reason it goes out all the same, and the reason
 * stands in the receipt.
 */
export async function exportStory(
  session: Session,
  how: "file" | "copy",
  { overrideReason, target: given }: { readonly overrideReason?: string; readonly target?: string } = {},
): Promise<void> {
  const story = session.story();
  const id = session.openId;
  if (story === undefined || id === undefined) return;
  refreshGate(session.editor.state, new Date(), deskHoldOf(id));
  if (given === undefined && windowStore.getState().target === null) await loadTargets();
  const target = given ?? windowStore.getState().target;
  if (target === null) return say("There is no target to export to.");
  const reasons = closedBy();
  if (reasons.length > 0 && overrideReason === undefined) {
    showGate();
    if (given !== undefined) windowStore.setState({ dialog: { kind: "override", target, how, reasons } });
    const first = reasons.length === 1 ? `: ${reasons[0] ?? ""}` : ` by ${reasons.length} things.`;
    return say(`The gate is closed${first}`);
  }
  await session.settle();
  const side = how === "file" ? (await loadTargets()).find(({ id: one }) => one === target)?.longestSide : undefined;
  const scaled = side === undefined ? [] : await scalePictures(story, side);
  const request: ExportRequest = {
    id,
    story,
    target,
    passedOver: passedOverIn(session.editor.state),
    checked: noesIn(session.editor.state).checked,
    ...(overrideReason === undefined ? {} : { overrideReason }),
    ...(scaled.length === 0 ? {} : { scaled }),
  };
  const result = await bridge().request(how === "file" ? "export:file" : "export:copy", request);
  if (!result.ok) {
    // The gate is worked out again outside the window; what it finds counts.
    if (result.error.code === "gate")
      windowStore.setState({
        tab: "export",
        dialog: { kind: "override", target, how, reasons: [result.error.message] },
      });
    return tell(result.error);
  }
  const { files, losses } = result.value;
  windowStore.setState(({ exported }) => ({ tab: "export", exported: { ...exported, [id]: result.value } }));
  const label = (await loadTargets()).find((one) => one.id === target)?.label ?? target;
  const copied = given === undefined ? `Copied for the CMS, as ${label}` : `Copied as ${label}`;
  const where = how === "copy" ? copied : `Exported to ${files[0] ?? "the folder"}`;
  const lost =
    losses.length === 0
      ? ""
      : `; ${losses.length === 1 ? "one thing" : `${losses.length} things`} could not be carried over`;
  say(`${where}${lost}.`);
}
