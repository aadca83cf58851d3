import { type DateHints, monthNumber, readDate } from "./read-date.ts";

/**
 * The value of a time stamp as ISO 8601, with the offset that it gives: "20151014T043001+0100", "2018-01-31T18:45:36.73",
 * "Wed, 31 Jan 2018 07:26:05 GMT", "26-FEB-1987 15:01:01.79". Undefined for what is no moment: blank, `0001-01-01`,
 * month or day 00.
 */
export function isoTime(stamp: string | undefined, hints: DateHints = {}): string | undefined {
  const text = stamp?.replace(/\s+/gu, " ").trim() ?? "";
  if (text === "") return undefined;
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.groups;
    if (found !== undefined) return fromParts(found, mailZones.test(text));
  }
  // A sentence with a date in it is read by those who read sentences.
  const found = text.length > 60 ? undefined : readDate(text, hints);
  return found?.iso;
}

/** Whether a text is nothing but a day or time: what some wires put where a dateline belongs. */
export function isOnlyTime(text: string): boolean {
  const bare = text
    .replace(/[()[\]]/gu, " ")
    .replace(/\b(?:GMT|UTC|UT|Z|[CEW]E?S?T|Uhr|[AP]\.?M\.?|hrs?)\b/gu, " ")
    .trim();
  if (patterns.slice(0, 3).some((pattern) => pattern.test(bare))) return true;
  const letters = bare.match(/\p{L}+/gu) ?? [];
  return (
    /\d/u.test(bare) &&
    letters.every((word) => monthNumber(word) !== undefined || weekday.test(word) || small.test(word))
  );
}

const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur?|sun|sat)(?:day)?$/iu;
const small = /^(?:πμ|μμ|de|del|le|den|der|st|nd|rd|th|t|z|at|um|kl)$/iu;

const clock = "(?<h>[0-2]\\d):?(?<min>[0-5]\\d)(?::?(?<s>[0-6]\\d))?(?<f>[.,]\\d{1,9})?";
const zone = "\\s*(?<z>Z|GMT|UTC?|[A-Z]{3,4}|(?:GMT|UTC)?[+-]\\d\\d(?::?\\d\\d)?)?";
const patterns: readonly RegExp[] = [
  new RegExp(`^(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)(?:[T ]${clock}${zone})?$`, "u"),
  new RegExp(`^(?<y>\\d{4})(?<m>\\d\\d)(?<d>\\d\\d)(?:[T ]?${clock}${zone})?$`, "u"),
  new RegExp(`^(?<y>\\d{4})[/.](?<m>\\d\\d)[/.](?<d>\\d\\d)(?:[T ]+${clock}${zone})?$`, "u"),
  new RegExp(
    `^(?:\\p{L}{2,12}\\.?,?\\s+)?(?<d>\\d{1,2})[ .-]+(?<mon>\\p{L}{3,12})\\.?[ -](?<y>\\d{4})(?:,?\\s+${clock}${zone})?$`,
    "u",
  ),
];

/** Zone names of RFC 822; a name that several zones share is left out. */
const zones: Readonly<Record<string, string>> = {
  GMT: "+00:00",
  UT: "+00:00",
  UTC: "+00:00",
  EDT: "-04:00",
  CDT: "-05:00",
  MDT: "-06:00",
  PDT: "-07:00",
  PST: "-08:00",
  CET: "+01:00",
  CEST: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  JST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
};

/** "Sun, 01 Mar 2026 10:15:00 EST": the form of RFC 822, which says whose standard times those are. */
const mailZones = /^\p{L}{3},? \d{1,2} \p{L}{3} \d{4} .* [ECM]ST$/u;
const standardTimes: Readonly<Record<string, string>> = { EST: "-05:00", CST: "-06:00", MST: "-07:00" };

function fromParts(found: Readonly<Record<string, string | undefined>>, mail: boolean): string | undefined {
  const { y = "", h, min = "00", s = "00", f = "" } = found;
  const month = found["mon"] === undefined ? Number(found["m"]) : (monthOf(found["mon"]) ?? 0);
  const day = Number(found["d"]);
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (longest === undefined || day < 1 || day > longest || Number(y) < 1800) return undefined;
  const date = `${y}-${two(month)}-${two(day)}`;
  if (h === undefined) return date;
  if (Number(h) > 24) return undefined;
  return `${date}T${h}:${min}:${s}${f.replace(",", ".")}${(mail ? standardTimes[found["z"] ?? ""] : undefined) ?? offset(found["z"])}`;
}

/** The number of a month by its name or a short form of it, in the languages of feeds and wires. */
export const monthOf = (name: string): number | undefined => monthNumber(name) ?? shortMonths[name.toLowerCase()];

/** Three letters that feeds in Romance languages write and prose does not. */
const shortMonths: Readonly<Record<string, number>> = {
  ene: 1,
  gen: 1,
  janv: 1,
  fev: 2,
  févr: 2,
  fevr: 2,
  abr: 4,
  avr: 4,
  mag: 5,
  giu: 6,
  lug: 7,
  ago: 8,
  set: 9,
  out: 10,
  ott: 10,
  dic: 12,
};

const two = (value: number): string => String(value).padStart(2, "0");

function offset(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (zone === "Z") return "Z";
  const [, sign, hours, minutes = "00"] = /([+-])(\d\d):?(\d\d)?$/u.exec(zone) ?? [];
  return sign === undefined ? (zones[zone] ?? "") : `${sign}${hours}:${minutes}`;
}
