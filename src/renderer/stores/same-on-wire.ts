import type { StoryId, StorySummary } from "../../ipc/contract.ts";

/** The last time that the wire sent a story of the same identity after this one, in another file: a duplicate is none. */
export function cameAgain(
  { id, onWire, format, received }: StorySummary,
  stories: readonly StorySummary[],
): StorySummary | undefined {
  if (onWire === undefined) return undefined;
  return stories
    .filter((one) => {
      const same = one.id !== id && one.format === format && one.onWire?.guid === onWire.guid;
      return same && one.onWire?.file !== onWire.file && one.received > received;
    })
    .reduce<StorySummary | undefined>(
      (last, one) => (last === undefined || one.received > last.received ? one : last),
      undefined,
    );
}

/** The stories of the desk that are dead because one of these, just brought in, is an agency's kill of them. */
export function heldByKill(ids: readonly StoryId[], stories: readonly StorySummary[]): readonly StorySummary[] {
  const kills = stories.filter(({ id, status }) => status === "killed" && ids.includes(id));
  return stories.filter(
    ({ id, held, onWire, format }) =>
      !ids.includes(id) &&
      held?.why === "killed" &&
      kills.some(
        (kill) =>
          kill.onWire?.guid === onWire?.guid &&
          onWire !== undefined &&
          kill.format === format &&
          held.at >= kill.received,
      ),
  );
}
