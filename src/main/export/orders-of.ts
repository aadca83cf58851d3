import { heldBackReasons } from "../../core/export/gate.ts";
import type { Story } from "../../core/story/story.ts";
import { holdOf, type StorySummary } from "../../ipc/contract.ts";
import { onDeskClock } from "../../ipc/local-iso.ts";

/** Why a story must not leave now: by what the desk knows of it, and by the words that are about to leave. */
export function ordersOf(
  summary: StorySummary | undefined,
  leaving: Pick<Story, "meta"> | undefined,
  now: Date,
): readonly string[] {
  const held = holdOf(summary);
  const of = (meta: Story["meta"]): readonly string[] => heldBackReasons(meta, now.toISOString(), onDeskClock, held);
  return [...new Set([...of(leaving?.meta ?? {}), ...of(summary ?? {})])];
}
