import type { OpenTabs, StoryId, StorySummary } from "../../ipc/contract.ts";

/**
 * Which of the stories that were open at the last end are opened again. A story that is no longer on the desk is counted, to be said; one
 * that was spiked meanwhile is left where it is.
 */
export function tabsToOpen(
  ids: readonly StoryId[],
  summaryOf: (id: StoryId) => Pick<StorySummary, "state"> | undefined,
): OpenTabs {
  const there = [...new Set(ids)].map((id) => ({ id, state: summaryOf(id)?.state }));
  return {
    tabs: there.filter(({ state }) => state !== undefined && state !== "spiked").map(({ id }) => id),
    gone: there.filter(({ state }) => state === undefined).length,
  };
}
