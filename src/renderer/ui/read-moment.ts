import { readDate } from "../../core/wire/fields/read-date.ts";
import { localIso, offsetOf } from "../../ipc/local-iso.ts";

/** The clock of the desk: what day it is, and how far its time is from UTC ("+02:00") at a local time. */
export interface DeskClock {
  readonly today: string;
  offsetAt(local: string): string;
}

/** The clock of this machine. */
export function deskClock(now = new Date()): DeskClock {
  return { today: localIso(now).slice(0, 10), offsetAt: (local) => offsetOf(new Date(local)) };
}

/** A number of a date or time in two digits. */
const two = (number: number): string => String(number).padStart(2, "0");

const zone = /(?<!\p{L})(?:UTC|GMT|Z)\s*(?:([+−-])\s*(\d{1,2})(?::?([0-5]\d))?)?(?![\p{L}\d])/iu;
const bareOffset = /(?<=\d)\s*([+−-])(\d{2}):?([0-5]\d)\b/u;
const clock = /\b([01]?\d|2[0-3])(?:[:.h]([0-5]\d)(?::[0-5]\d)?\s*(am|pm|a\.m\.|p\.m\.)?|\s*(am|pm|a\.m\.|p\.m\.))/iu;

/**
 * A day and time as somebody types it into a field, as ISO 8601 with an offset: "18:00 on 3 May 2046", "6 pm GMT, May 3, 2046", "18:00",
 * "tomorrow 9.30 UTC+2". Without a zone it is the desk's clock, without a day it is today, without a time the day alone. Undefined: no
 * moment can be read from it.
 */
export function readMoment(text: string, { today, offsetAt }: DeskClock): string | undefined {
  let rest = text.trim().replace(/(\d{4}-\d\d-\d\d)T(?=\d)/u, "$1 ");
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found !== null) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`.trim();
    return found;
  };
  const named = take(zone) ?? (/\d[:.h]\d\d/u.test(rest) ? take(bareOffset) : null);
  const time = take(clock);
  const day = dayOf(rest, today);
  if (day === undefined) return undefined;
  if (time === null) return named === null && rest !== "" ? day : undefined;
  const hour = hourOf(Number(time[1]), time[3] ?? time[4]);
  if (hour === undefined) return undefined;
  const local = `${day}T${two(hour)}:${time[2] ?? "00"}:00`;
  return `${local}${named === null ? offsetAt(local) : offsetFrom(named)}`;
}

/** What is left of the text is the day; words around it say nothing. */
function dayOf(rest: string, today: string): string | undefined {
  const words = rest
    .toLowerCase()
    .replace(/[,.]|\b(?:on|at|until|till|the|end|of|embargo(?:ed)?)\b/gu, " ")
    .trim();
  if (words === "" || words === "today") return today;
  if (words === "tomorrow") {
    const next = new Date(`${today}T12:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    return next.toISOString().slice(0, 10);
  }
  const found = readDate(rest, { sent: today });
  if (found === undefined) return undefined;
  const [before, after] = [rest.slice(0, found.from), rest.slice(found.to)];
  // Of a sentence about something else no moment is made up.
  const strange = `${before} ${after}`.toLowerCase().match(/\p{L}+/gu) ?? [];
  return strange.every((word) => filler.has(word)) ? found.iso.slice(0, 10) : undefined;
}

const filler = new Set(
  "on at until till the end of embargo embargoed mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
}

const offsetFrom = ([, sign, hours = "0", minutes = "00"]: RegExpExecArray): string =>
  sign === undefined ? "+00:00" : `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
