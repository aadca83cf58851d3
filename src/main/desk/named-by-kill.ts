import type { StoryId, StorySummary } from "../../ipc/contract.ts";

/** Shorter ones are an agency's numbers of the day, and another agency may have the same. */
const shortestId = 8;

/**
 * The stories that an agency's kill names: sent in the same format under the same identity. A story that was killed already, by the
 * agency or here, stays as it is.
 */
export function namedByKill(kill: StorySummary, all: readonly StorySummary[]): readonly StoryId[] {
  const guid = kill.onWire?.guid ?? "";
  if (kill.status !== "killed" || guid.length < shortestId) return [];
  return all
    .filter(({ id, format, status, held, onWire }) => {
      const same = id !== kill.id && format === kill.format && onWire?.guid === guid;
      return same && status !== "killed" && held === undefined;
    })
    .map(({ id }) => id);
}
