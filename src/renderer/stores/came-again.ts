import type { StorySummary } from "../../ipc/contract.ts";

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
