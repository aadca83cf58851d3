import { instant } from "../export/gate.ts";

const hour = 3_600_000;
/** How far two clocks of the world are apart at the most. */
const farthestZones = 26 * hour;

type Span = readonly [from: number, to: number];

const hasZone = (iso: string): boolean => /T.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(iso.trim());

/** From when to when a time can mean: a day without a clock is all of it, a clock without a zone (`zones` of them) any. */
function spanOf(iso: string, zones: number): Span | undefined {
  const latest = instant(iso);
  if (latest === undefined) return undefined;
  if (hasZone(iso)) return [latest, latest];
  return [latest - zones - (iso.includes("T") ? 0 : 24 * hour - 1), latest];
}

/** Two times that both name no zone were told by the same clock. */
function spansOf(one: string, other: string): readonly [Span, Span] | undefined {
  const zones = hasZone(one) || hasZone(other) ? farthestZones : 0;
  const [a, b] = [spanOf(one, zones), spanOf(other, zones)];
  return a === undefined || b === undefined ? undefined : [a, b];
}

/** Whether one time is after another, as far as that can be told from how they are written. */
export function isAfter(one: string, other: string): boolean | undefined {
  const spans = spansOf(one, other);
  if (spans === undefined) return undefined;
  const [a, b] = spans;
  if (a[0] > b[1]) return true;
  return a[1] <= b[0] ? false : undefined;
}

/** Whether two times may be no further apart than so many hours; true where one of them cannot be read. */
export function isWithin(one: string, other: string, hours: number): boolean {
  const spans = spansOf(one, other);
  if (spans === undefined) return true;
  const [a, b] = spans;
  return a[0] - b[1] <= hours * hour && b[0] - a[1] <= hours * hour;
}
