import { onDeskClock } from "../../ipc/local-iso.ts";
import { gateOf } from "../../core/export/gate.ts";
import { withoutNotes } from "../../core/story/notes-in-text.ts";
import type { HouseDecisions, PrintRequest } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import type { Desk } from "../desk/desk.ts";
import { gateMessage, makeGatekeeper } from "./gatekeeper.ts";
import { letLeave } from "./let-leave.ts";

/** Lets stories out on paper. */
export interface Printer {
  /** Prints; copy that is held goes for a reason only, and what left is kept with a receipt. `send` says whether it was printed. */
  print(request: PrintRequest, send: () => Promise<boolean>): Promise<void>;
}

export interface PrinterOptions {
  readonly desk: Pick<
    Desk,
    "keepLeaving" | "keepStayed" | "keepExport" | "keepPrint" | "summaryOf" | "received" | "actsFor"
  >;
  /** Of Wiredesk, for the receipt. */
  readonly version: string;
  readonly now: () => Date;
  /** What the desk has said no to in all its stories; absent: nothing. */
  readonly decisions?: () => HouseDecisions;
}

export function makePrinter({ desk, version, now, decisions }: PrinterOptions): Printer {
  const gatekeeper = makeGatekeeper({ desk, now, ...(decisions === undefined ? {} : { decisions }) });
  return {
    print: async (asked, send) => {
      const request = gatekeeper.asItStands(asked);
      const mayLeave = gatekeeper.watch(asked);
      const at = now().toISOString();
      // Findings are printed with the galley and do not stop it.
      const gate = gateOf(request.story, [], at, onDeskClock, request.held);
      if (gate.open) {
        await send();
        return;
      }
      const overrideReason = request.overrideReason?.trim() ?? "";
      if (overrideReason === "") throw new AppFailure({ code: "gate", message: gateMessage(gate) });
      // Before it is printed: what cannot be looked at must not be on paper already.
      const { checks, makeReceipt, stylebookFor } = await import("./export-parts.ts");
      const { open, fixed, passedOver, checked, claims, acts } = await gatekeeper.check(request);
      const receipt = makeReceipt({
        story: withoutNotes(request.story),
        target: "print",
        files: [],
        gate,
        findings: open,
        fixed,
        passedOver,
        checked,
        claims,
        acts,
        losses: [],
        checks: checks.length,
        stylebook: stylebookFor(request.story, decisions?.().style),
        now: at,
        version,
        overrideReason,
      });
      await letLeave(desk, { id: request.id, story: asked.story, receipt }, async () => {
        mayLeave();
        return (await send())
          ? { came: "left", receipt, value: undefined }
          : { came: "stayed", because: "It was not sent to the printer.", value: undefined };
      });
    },
  };
}
