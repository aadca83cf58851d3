/** A day of the calendar, or nothing: for targets that take one. */
export const bareDay = (iso: string | undefined): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/u.test(iso?.trim() ?? "") && !Number.isNaN(Date.parse(iso ?? "")) ? iso?.trim() : undefined;

/**
 * A time with date, seconds and zone (RFC 3339 date-time), as schemas want it, or nothing: a time without a zone is not
 * guessed into one, and a bare date is no moment.
 */
export function fullTime(iso: string | undefined): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})$/u.exec(iso?.trim() ?? "");
  if (match === null) return undefined;
  const [, date = "", minutes = "", seconds = ":00", zone = "Z"] = match;
  const offset = zone === "Z" || zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const time = `${date}T${minutes}${seconds}${offset}`;
  return Number.isNaN(Date.parse(time)) ? undefined : time;
}
