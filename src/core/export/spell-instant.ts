import { monthNames } from "../checks/helpers/calendar.ts";

/** An ISO time as an editor reads it: "18:00 UTC on 3 May 2046". What is no such time is answered as it came. */
export function spellInstant(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(
    iso.trim(),
  );
  const [, year = "", month = "", day = "", time, zone] = match ?? [];
  const named = monthNames[Number(month) - 1];
  if (named === undefined) return iso;
  const date = `${Number(day)} ${named} ${year}`;
  if (time === undefined) return `the end of ${date}`;
  return zone === undefined ? `${time} on ${date}, with no time zone given` : `${time} ${spellZone(zone)} on ${date}`;
}

/** "UTC", "UTC+2", "UTC−3:30". */
function spellZone(zone: string): string {
  const [, sign = "", hours = "", minutes = ""] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  if (Number(hours) + Number(minutes) === 0) return "UTC";
  return `UTC${sign === "-" ? "−" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}
