import { heldBackReasons } from "../../core/export/gate.ts";
import { holdOf, type StorySummary } from "../../ipc/contract.ts";
import { onDeskClock } from "../../ipc/local-iso.ts";

/** Why a story of the desk must not leave now, by what the desk's list says of it. */
export const ordersNow = (summary: StorySummary | undefined, now = new Date()): readonly string[] =>
  summary === undefined ? [] : heldBackReasons(summary, now.toISOString(), onDeskClock, holdOf(summary));
