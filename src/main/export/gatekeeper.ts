import { onDeskClock } from "../../ipc/local-iso.ts";
import type { PlacedWords } from "../../core/checks/checked-words.ts";
import type { Finding } from "../../core/checks/finding.ts";
import type { DeskAct, DeskHold } from "../../core/export/desk-act.ts";
import type { Gate } from "../../core/export/gate.ts";
import type { ReceiptClaim } from "../../core/export/receipt.ts";
import { blocksOf } from "../../core/story/blocks.ts";
import type { Story } from "../../core/story/story.ts";
import { type ExportRequest, holdOf, type HouseDecisions } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import type { Desk } from "../desk/desk.ts";
import { checkForExport } from "./check-for-export.ts";
import { ordersOf } from "./orders-of.ts";
import type { SettledFindings } from "./settle-findings.ts";
import { isTooLongToCheck, tooLongToCheck } from "./too-long-to-check.ts";

/** A story that wants to leave, looked at. */
export interface Looked extends SettledFindings {
  /** Words of it that somebody has checked. */
  readonly checked: readonly PlacedWords[];
  /** Claims that were verified, or that nobody is credited with and somebody should be. */
  readonly claims: readonly ReceiptClaim[];
  readonly gate: Gate;
  /** What was done to the orders that hold it. */
  readonly acts: readonly DeskAct[];
  /** What fired in the story as received and no longer does. */
  readonly fixed: readonly Finding[];
}

/** A request with what of the desk holds its story. */
export type AsItStands<R> = R & { readonly asked: Story; readonly held: DeskHold | undefined };

/** What stands at every way out: files, the clipboard, a CMS, the printer. */
export interface Gatekeeper {
  /** The request with the story as the desk knows it: one that was killed on the desk is as dead as one that the agency killed. */
  asItStands<R extends Pick<ExportRequest, "id" | "story">>(request: R): AsItStands<R>;
  /** What holds the story back now, without looking at its words: quick enough to be asked before each thing that leaves. */
  orders(request: Pick<ExportRequest, "id" | "story">): readonly string[];
  /** Asked again and again while it leaves: throws once something holds it that did not when it was let go. */
  watch(request: Pick<ExportRequest, "id" | "story">): () => void;
  /** Checks the words that are to leave, here and now. */
  check(request: AsItStands<Pick<ExportRequest, "id" | "story" | "passedOver" | "checked">>): Promise<Looked>;
}

export interface GatekeeperOptions {
  readonly desk: Pick<Desk, "summaryOf" | "received" | "actsFor">;
  readonly now: () => Date;
  /** What the desk has said no to in all its stories; absent: nothing. */
  readonly decisions?: () => HouseDecisions;
}

export function makeGatekeeper({ desk, now, decisions }: GatekeeperOptions): Gatekeeper {
  const orders: Gatekeeper["orders"] = ({ id, story }) => ordersOf(desk.summaryOf(id), story, now());
  return {
    asItStands: (request) => {
      const held = holdOf(desk.summaryOf(request.id));
      const { story: asked } = request;
      // A CMS that takes it all the same is told that it is dead.
      const story: Story = held?.why === "killed" ? { ...asked, meta: { ...asked.meta, status: "killed" } } : asked;
      return { ...request, story, asked, held };
    },

    orders,

    watch: (request) => {
      const passed = orders(request);
      return () => {
        // What held it when somebody gave a reason does not hold it again; a kill since then does.
        const fresh = orders(request).filter((one) => !passed.includes(one));
        if (fresh.length > 0) throw new AppFailure({ code: "gate", message: `${fresh.join(" ")} It did not leave.` });
      };
    },

    check: async (request) => {
      const { attributeStory, checkStory, claimsLedger, fixedFindings, gateOf, receiptClaims, stylebookFor } =
        await import("./export-parts.ts");
      const gateWith = (open: readonly Finding[]): Gate =>
        gateOf(request.story, open, now().toISOString(), onDeskClock, request.held);
      const acts = await desk.actsFor(request.id, request.asked);
      if (isTooLongToCheck(request.story)) {
        const open = [tooLongToCheck];
        return { open, passedOver: [], checked: [], gate: gateWith(open), acts, claims: [], fixed: [] };
      }
      const arrived = desk.summaryOf(request.id)?.received;
      const settled = await checkForExport(request, arrived, decisions?.());
      const blocks = blocksOf(request.story);
      const stylebook = stylebookFor(request.story, decisions?.().style);
      const received = await desk.received(request.id);
      const fired = isTooLongToCheck(received)
        ? []
        : checkStory(received, { stylebook, ...(arrived === undefined ? {} : { date: arrived }) }).findings;
      return {
        ...settled,
        gate: gateWith(settled.open),
        acts,
        claims: receiptClaims(claimsLedger(blocks, attributeStory(blocks), settled.checked)),
        fixed: fixedFindings(fired, settled.open, settled.passedOver),
      };
    },
  };
}

/** What closes a gate, in one line. */
export const gateMessage = ({ findings, reasons }: Gate): string =>
  [...reasons, ...findings.map(({ message }) => message)].join(" ");
