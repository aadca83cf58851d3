/** A version as far as it matters for how long it stays. */
export interface DatedVersion {
  /** ISO 8601. */
  readonly at: string;
  readonly why: string;
}

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** Every version stays for so long, then one an hour until so long, then one a day. */
const ages = { every: day, hourly: 7 * day };

/**
 * The versions that have had their time: of those that were kept because ten minutes of work had passed, all of the last day stay,
 * one an hour for a week, and one a day from then on, the last of its hour or day (UTC) each time. What was kept by an act stays for
 * good: what left, what stood before corrections or a restore, what somebody asked for. The newest of all stays too, and whatever has
 * a time that cannot be read or is yet to come. What the desk received is no version and never among them.
 */
export function versionsToPrune<V extends DatedVersion>(versions: readonly V[], now: Date): readonly V[] {
  const times = versions.map(({ at }) => Date.parse(at));
  const newest = Math.max(...times.filter((time) => !Number.isNaN(time)));
  const lasts = new Map<string, number>();
  versions.forEach((version, nth) => {
    const slot = slotOf(version, now);
    if (slot === undefined) return;
    const last = lasts.get(slot);
    if (last === undefined || (times[nth] ?? 0) > (times[last] ?? 0)) lasts.set(slot, nth);
  });
  return versions.filter((version, nth) => {
    const slot = slotOf(version, now);
    return slot !== undefined && times[nth] !== newest && lasts.get(slot) !== nth;
  });
}

/** The hour or the day of which a version is one of perhaps several, only the last of which stays; undefined: it stays. */
function slotOf({ at, why }: DatedVersion, now: Date): string | undefined {
  const time = Date.parse(at);
  const age = now.getTime() - time;
  if (why !== "before" || !(age > ages.every)) return undefined;
  return age <= ages.hourly ? `hour ${Math.floor(time / hour)}` : `day ${Math.floor(time / day)}`;
}
