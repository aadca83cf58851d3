import type { Finding } from "../../core/checks/finding.ts";
import type { Gate } from "../../core/export/gate.ts";
import type { ExportRequest } from "../../ipc/contract.ts";
import type { Desk } from "../desk/desk.ts";
import { checkForExport } from "./check-for-export.ts";
import type { SettledFindings } from "./settle-findings.ts";

/** A story that wants to leave, looked at. */
export interface Looked extends SettledFindings {
  readonly gate: Gate;
  /** What fired in the story as received and no longer does. */
  readonly fixed: readonly Finding[];
}

/** What stands at every way out: files, the clipboard, a CMS, the printer. */
export interface Gatekeeper {
  /** The request with the story as the desk knows it: one that was killed on the desk is as dead as one that the agency killed. */
  asItStands<R extends Pick<ExportRequest, "id" | "story">>(request: R): R;
  /** Checks the words that are to leave, here and now. */
  check(request: Pick<ExportRequest, "id" | "story" | "passedOver">): Promise<Looked>;
}

export interface GatekeeperOptions {
  readonly desk: Pick<Desk, "summaryOf" | "received">;
  readonly now: () => Date;
}

export function makeGatekeeper({ desk, now }: GatekeeperOptions): Gatekeeper {
  return {
    asItStands: (request) =>
      desk.summaryOf(request.id)?.state === "killed"
        ? { ...request, story: { ...request.story, meta: { ...request.story.meta, status: "killed" } } }
        : request,

    check: async (request) => {
      const { checkStory, fixedFindings, gateOf } = await import("./export-parts.ts");
      const arrived = desk.summaryOf(request.id)?.received;
      const settled = await checkForExport(request, arrived);
      const received = checkStory(await desk.received(request.id), arrived === undefined ? {} : { date: arrived });
      return {
        ...settled,
        gate: gateOf(request.story, settled.open, now().toISOString()),
        fixed: fixedFindings(received.findings, settled.open, settled.passedOver),
      };
    },
  };
}

/** What closes a gate, in one line. */
export const gateMessage = ({ findings, reasons }: Gate): string =>
  [...reasons, ...findings.map(({ message }) => message)].join(" ");
