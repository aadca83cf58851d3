/** A day in numbers. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How people name the clock of a place, as a regular expression source without groups: "ET", "UK", "London time", "US Eastern time". */
export const placeClock =
  "(?:U\\.?S\\.? )?(?:(?:eastern|central|mountain|pacific)(?: (?:standard|daylight))? time|[ecmp]t)\\b|(?:uk|british(?: summer)?|london|new york|washington|paris|berlin|brussels|madrid|rome|geneva|vienna|amsterdam|dublin) time\\b|uk\\b";

/** Zones that mean one offset wherever they are written. "EST" and "IST" differ by country and stay unread but for the sure ones. */
const zones: Readonly<Record<string, string>> = {
  Z: "+00:00",
  GMT: "+00:00",
  UTC: "+00:00",
  UT: "+00:00",
  WET: "+00:00",
  BST: "+01:00",
  CET: "+01:00",
  MEZ: "+01:00",
  CEST: "+02:00",
  MESZ: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  EDT: "-04:00",
  CDT: "-05:00",
  MDT: "-06:00",
  MST: "-07:00",
  PDT: "-07:00",
  PST: "-08:00",
  AKDT: "-08:00",
  AWST: "+08:00",
  HKT: "+08:00",
  SGT: "+08:00",
  JST: "+09:00",
  KST: "+09:00",
  ACST: "+09:30",
  ACDT: "+10:30",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00",
};

/** Clocks that are put forward in summer: hours from UTC in winter, and whose summer. */
const seasonal: readonly (readonly [name: RegExp, winter: number, summer: "europe" | "america"])[] = [
  [/^(?:uk|british|london|dublin)\b/iu, 0, "europe"],
  [/^(?:paris|berlin|brussels|madrid|rome|geneva|vienna|amsterdam)\b/iu, 1, "europe"],
  [/^(?:eastern|et$|new york|washington)/iu, -5, "america"],
  [/^(?:central|ct$)/iu, -6, "america"],
  [/^(?:mountain|mt$)/iu, -7, "america"],
  [/^(?:pacific|pt$)/iu, -8, "america"],
];

/** The offset of a zone as ISO writes it, on that day; nothing where the name means several. */
export function zoneOffset(zone: string | undefined, day: CalendarDay): string | undefined {
  const name = zone?.replace(/[()]/gu, "").trim();
  if (name === undefined) return undefined;
  const [, hours, minutes] = /^([+-]\d\d):?(\d\d)$/u.exec(name) ?? [];
  if (hours !== undefined) return `${hours}:${minutes ?? ""}`;
  const sure = zones[name.toUpperCase()];
  if (sure !== undefined) return sure;
  const place = name.replace(/^U\.?S\.? /iu, "");
  const [, winter, summer] = seasonal.find(([pattern]) => pattern.test(place)) ?? [];
  if (winter === undefined || summer === undefined) return undefined;
  const offset = winter + (isSummer(day, summer) ? 1 : 0);
  return `${offset < 0 ? "-" : "+"}${String(Math.abs(offset)).padStart(2, "0")}:00`;
}

/** Europe: last Sunday of March to last of October. America: second of March to first of November. The night of the change counts as its day. */
function isSummer({ year, month, day }: CalendarDay, where: "europe" | "america"): boolean {
  if (where === "europe") {
    if (month !== 3 && month !== 10) return month > 3 && month < 10;
    const last = 31 - weekdayOf({ year, month, day: 31 });
    return month === 3 ? day >= last : day < last;
  }
  if (month !== 3 && month !== 11) return month > 3 && month < 11;
  const first = 1 + ((7 - weekdayOf({ year, month, day: 1 })) % 7);
  return month === 3 ? day >= first + 7 : day < first;
}

/** 0 Sunday … 6 Saturday. */
function weekdayOf({ year, month, day }: CalendarDay): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const from = month < 3 ? year - 1 : year;
  return (from + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400) + shift + day) % 7;
}
