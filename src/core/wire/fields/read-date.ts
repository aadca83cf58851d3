/** A moment found in a text. */
export interface FoundDate {
  /** ISO 8601: a day, or a day and time with the offset if the text names a zone. */
  readonly iso: string;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
}

/** What may be known about a text beside its words: the day on which it was sent supplies a year that is not written. */
export interface DateHints {
  /** ISO day. */
  readonly sent?: string | undefined;
}

/**
 * Finds the first date in newsroom prose or in a wire header and reads its value: "131137 GMT Nov 13", "11-13-13 1509GMT",
 * "4:04 pm EDT Sunday, 11 January 2015", "Feb. 1, 2017", "2017-02-11 10:00". Nothing where day, month or year is unknown.
 */
export function readDate(text: string, hints: DateHints = {}): FoundDate | undefined {
  const found = [iso(text), wireStamp(text), americanStamp(text), written(text, hints)].filter(
    (date) => date !== undefined,
  );
  return found.toSorted((a, b) => a.from - b.from || b.to - a.to)[0];
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** "+01:00", or nothing if the text names none that is certain. */
  readonly offset?: string | undefined;
}

const two = (value: number): string => String(value).padStart(2, "0");

function toIso({ year, month, day }: Day, clock?: Clock): string | undefined {
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (longest === undefined || day < 1 || day > longest || year < 1900 || year > 2200) return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (clock === undefined) return date;
  const { hour, minute, second = 0, offset = "" } = clock;
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  return `${date}T${two(hour)}:${two(minute)}:${two(Math.min(second, 59))}${offset}`;
}

function answer(match: RegExpExecArray, day: Day, clock?: Clock): FoundDate | undefined {
  const value = toIso(day, clock);
  if (value === undefined) return undefined;
  return { iso: value, from: match.index, to: match.index + match[0].length };
}

/** Two digits of a year as the wires write it: 70–99 are of the last century. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length > 2 ? year : year >= 70 ? 1900 + year : 2000 + year;
};

const named = (match: RegExpExecArray | null): Record<string, string> => ({ ...match?.groups });

function iso(text: string): FoundDate | undefined {
  const match =
    /(?<![\d-])(?<year>(?:19|20)\d\d)[-:/.]?(?<month>[01]\d)[-:/.]?(?<day>[0-3]\d)(?:[T ]?\s*(?<hour>[0-2]\d):?(?<minute>[0-5]\d)(?::?(?<second>[0-5]\d))?(?:\.\d+)?\s*(?<zone>Z|[+-]\d\d:?\d\d|\(?[A-Z]{2,5}\)?)?)?(?!\d)/u.exec(
      text,
    );
  if (match === null) return undefined;
  const { year = "", month = "", day = "", hour, minute = "0", second = "0", zone } = named(match);
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (hour === undefined) return answer(match, date);
  return answer(match, date, {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset: readZone(zone),
  });
}

/** "131137 GMT Nov 13": day, hour and minute in six digits, then month and year. */
function wireStamp(text: string): FoundDate | undefined {
  const match =
    /(?<!\d)(?<day>[0-3]\d)(?<hour>[0-2]\d)(?<minute>[0-5]\d)\s*(?<zone>[A-Z]{1,5}\b)?[\s:]+(?<month>\p{L}{3,9})\.?\s+(?<year>(?:19|20)?\d\d)(?!\d)/u.exec(
      text,
    );
  const { day = "", hour = "", minute = "", zone, month = "", year = "" } = named(match);
  const number = monthNumber(month);
  if (match === null || number === undefined) return undefined;
  return answer(
    match,
    { year: fullYear(year), month: number, day: Number(day) },
    { hour: Number(hour), minute: Number(minute), offset: readZone(zone) },
  );
}

/** "11-13-13 1509GMT": month first, as American wires end a story. */
function americanStamp(text: string): FoundDate | undefined {
  const match =
    /(?<!\d)(?<month>[01]\d)-(?<day>[0-3]\d)-(?<year>(?:19|20)?\d\d)\s+(?<hour>[0-2]\d):?(?<minute>[0-5]\d)\s*(?<zone>[A-Z]{1,5}\b)?/u.exec(
      text,
    );
  if (match === null) return undefined;
  const { day = "", hour = "", minute = "", zone, month = "", year = "" } = named(match);
  return answer(
    match,
    { year: fullYear(year), month: Number(month), day: Number(day) },
    { hour: Number(hour), minute: Number(minute), offset: readZone(zone) },
  );
}

const monthNames = [
  "jan januar january janvier enero gennaio janeiro januari tammi",
  "feb februar february fév février fevrier febrero febbraio fevereiro februari helmi",
  "mar mär mrz märz maerz march mars marzo março marco maart maalis",
  "apr april avril avr abril aprile huhti",
  "may mai mayo maggio maio mei maj touko",
  "jun june juni juin junio giugno junho kesä",
  "jul july juli juillet julio luglio julho heinä",
  "aug august août aout agosto augustus augusti elo",
  "sep sept september septembre septiembre settembre setembro syys",
  "oct okt october oktober octobre octubre ottobre outubro loka",
  "nov november novembre noviembre novembro marras",
  "dec dez déc december dezember décembre decembre diciembre dicembre dezembro des desember joulu",
].map((names) => names.split(" "));

/** The number of a month by its name or the start of it, in the languages of the wires. */
export function monthNumber(name: string): number | undefined {
  const word = name
    .toLowerCase()
    .replace(/\.$/u, "")
    .replace(/kuuta$/u, "");
  const index = monthNames.findIndex((names) => names.includes(word));
  return index < 0 ? undefined : index + 1;
}

const monthWord = `(?:${monthNames
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join("|")})(?:kuuta)?`;
const dayPart = "(?<day>[0-3]?\\d)(?:st|nd|rd|th|er|º|\\.)?";
const yearPart = "(?:,?\\s+(?:de\\s+)?(?<year>(?:19|20)\\d\\d))?";
const clockPart =
  "(?<hour>[0-2]?\\d)(?:(?:[:.h](?<minute>[0-5]\\d)|(?<joined>(?<=\\d\\d)[0-5]\\d))(?::(?<second>[0-5]\\d))?)?\\s*(?<half>[ap]\\.?m\\b\\.?|uhr|hrs?|hours|h\\b)?(?:\\s*\\(?(?<zone>[A-Z]{2,5}\\b|Z\\b|[+-]\\d\\d:?\\d\\d)\\)?)?";
const dayFirst = new RegExp(
  `(?<![\\p{L}\\d])${dayPart}\\s+(?:de\\s+)?(?<month>${monthWord})\\b\\.?${yearPart}(?!\\d)`,
  "iu",
);
const monthFirst = new RegExp(`(?<![\\p{L}\\d])(?<month>${monthWord})\\.?\\s+${dayPart}(?!\\d)${yearPart}`, "iu");
const clock = new RegExp(`(?<![\\d:.])${clockPart}`, "giu");

function written(text: string, { sent }: DateHints): FoundDate | undefined {
  const match = [dayFirst.exec(text), monthFirst.exec(text)]
    .filter((found) => found !== null)
    .toSorted((a, b) => a.index - b.index)[0];
  if (match === undefined) return undefined;
  const { day = "", month = "", year } = named(match);
  const number = monthNumber(month);
  const whole = year ?? sent?.slice(0, 4);
  if (number === undefined || whole === undefined) return undefined;
  const date = { year: Number(whole), month: number, day: Number(day) };
  const time = nearestClock(text, match.index, match.index + match[0].length);
  const plain = answer(match, date);
  if (time === undefined || plain === undefined) return plain;
  const value = toIso(date, time.clock);
  return value === undefined
    ? plain
    : { iso: value, from: Math.min(time.from, plain.from), to: Math.max(time.to, plain.to) };
}

/** A time of day within a few words of the date, before it or after. */
function nearestClock(text: string, from: number, to: number): { clock: Clock; from: number; to: number } | undefined {
  for (const match of text.matchAll(clock)) {
    const end = match.index + match[0].length;
    const between = end <= from ? text.slice(end, from) : match.index >= to ? text.slice(to, match.index) : undefined;
    if (between === undefined || between.length > 24 || /[.;()]\s|\d/u.test(between)) continue;
    const read = readClock(named(match));
    if (read !== undefined) return { clock: read, from: match.index, to: end };
  }
  return undefined;
}

function readClock(parts: Record<string, string | undefined>): Clock | undefined {
  const { hour = "", joined, half, second = "0", zone } = parts;
  const minute = parts["minute"] ?? joined;
  // A bare number is a time only with "am" or "Uhr" behind it, four digits only if they are all there.
  if (minute === undefined && half === undefined) return undefined;
  let number = Number(hour);
  if (/^p/iu.test(half ?? "") && number < 12) number += 12;
  if (/^a/iu.test(half ?? "") && number === 12) number = 0;
  if (number > 24) return undefined;
  return { hour: number, minute: Number(minute ?? 0), second: Number(second), offset: readZone(zone) };
}

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

function readZone(zone: string | undefined): string | undefined {
  const name = zone?.replace(/[()]/gu, "").toUpperCase();
  if (name === undefined) return undefined;
  const offset = /^([+-]\d\d):?(\d\d)$/u.exec(name);
  return offset === null ? zones[name] : `${offset[1] ?? ""}:${offset[2] ?? ""}`;
}
