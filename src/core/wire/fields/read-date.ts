import { type CalendarDay, placeClock, zoneOffset } from "./zone-offset.ts";

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

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** "+01:00", or nothing if the text names none that is certain. */
  readonly offset?: string | undefined;
}

const two = (value: number): string => String(value).padStart(2, "0");

function toIso({ year, month, day }: CalendarDay, clock?: Clock): string | undefined {
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (longest === undefined || day < 1 || day > longest || year < 1900 || year > 2200) return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (clock === undefined) return date;
  const { hour, minute, second = 0, offset = "" } = clock;
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  return `${date}T${two(hour)}:${two(minute)}:${two(Math.min(second, 59))}${offset}`;
}

function answer(match: RegExpExecArray, day: CalendarDay, clock?: Clock): FoundDate | undefined {
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
    offset: zoneOffset(zone, date),
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
  const date = { year: fullYear(year), month: number, day: Number(day) };
  return answer(match, date, { hour: Number(hour), minute: Number(minute), offset: zoneOffset(zone, date) });
}

/** "11-13-13 1509GMT": month first, as American wires end a story. */
function americanStamp(text: string): FoundDate | undefined {
  const match =
    /(?<!\d)(?<month>[01]\d)-(?<day>[0-3]\d)-(?<year>(?:19|20)?\d\d)\s+(?<hour>[0-2]\d):?(?<minute>[0-5]\d)\s*(?<zone>[A-Z]{1,5}\b)?/u.exec(
      text,
    );
  if (match === null) return undefined;
  const { day = "", hour = "", minute = "", zone, month = "", year = "" } = named(match);
  const date = { year: fullYear(year), month: Number(month), day: Number(day) };
  return answer(match, date, { hour: Number(hour), minute: Number(minute), offset: zoneOffset(zone, date) });
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
const clockPart = `(?<hour>[0-2]?\\d)(?:(?:[:.h](?<minute>[0-5]\\d)|(?<joined>(?<=\\d\\d)[0-5]\\d))(?::(?<second>[0-5]\\d))?)?\\s*(?<half>[ap]\\.?m\\b\\.?|uhr|hrs?|hours|h\\b)?(?:\\s*\\(?(?<zone>${placeClock}|[A-Z]{2,5}\\b|Z\\b|[+-]\\d\\d:?\\d\\d)\\)?)?`;
const dayFirst = new RegExp(
  `(?<![\\p{L}\\d])${dayPart}\\s+(?:de\\s+)?(?<month>${monthWord})\\b\\.?${yearPart}(?!\\d)`,
  "iu",
);
const monthFirst = new RegExp(`(?<![\\p{L}\\d])(?<month>${monthWord})\\.?\\s+${dayPart}(?!\\d)${yearPart}`, "iu");
const clock = new RegExp(`(?<![\\d:.])${clockPart}`, "giu");

/** Noon as a figure of the same length, so that places stay true. Midnight stays a day: nobody knows which end of it. */
const inFigures = (text: string): string =>
  text.replace(/\b(?:12 )?(?:noon|midday)\b/giu, (word) => (word.length < 5 ? "12pm" : "12:00".padEnd(word.length)));

function written(said: string, { sent }: DateHints): FoundDate | undefined {
  const text = inFigures(said);
  const match = [dayFirst.exec(text), monthFirst.exec(text)]
    .filter((found) => found !== null)
    .toSorted((a, b) => a.index - b.index)[0];
  if (match === undefined) return undefined;
  const { day = "", month = "", year } = named(match);
  const number = monthNumber(month);
  const whole = year ?? sent?.slice(0, 4);
  if (number === undefined || whole === undefined) return undefined;
  const date = { year: Number(whole), month: number, day: Number(day) };
  const time = nearestClock(text, date, match.index, match.index + match[0].length);
  const plain = answer(match, date);
  if (time === undefined || plain === undefined) return plain;
  const value = toIso(date, time.clock);
  return value === undefined
    ? plain
    : { iso: value, from: Math.min(time.from, plain.from), to: Math.max(time.to, plain.to) };
}

/** A time of day within a few words of the date, before it or after. */
function nearestClock(
  text: string,
  day: CalendarDay,
  from: number,
  to: number,
): { clock: Clock; from: number; to: number } | undefined {
  for (const match of text.matchAll(clock)) {
    const end = match.index + match[0].length;
    const between = end <= from ? text.slice(end, from) : match.index >= to ? text.slice(to, match.index) : undefined;
    if (between === undefined || between.length > 24 || /[.;()]\s|\d/u.test(between)) continue;
    const read = readClock(named(match), day);
    if (read !== undefined) return { clock: read, from: match.index, to: end };
  }
  return undefined;
}

function readClock(parts: Record<string, string | undefined>, day: CalendarDay): Clock | undefined {
  const { hour = "", joined, half, second = "0", zone } = parts;
  const minute = parts["minute"] ?? joined;
  // A bare number is a time only with "am" or "Uhr" behind it, four digits only if they are all there.
  if (minute === undefined && half === undefined) return undefined;
  let number = Number(hour);
  if (/^p/iu.test(half ?? "") && number < 12) number += 12;
  if (/^a/iu.test(half ?? "") && number === 12) number = 0;
  if (number > 24) return undefined;
  return { hour: number, minute: Number(minute ?? 0), second: Number(second), offset: zoneOffset(zone, day) };
}
