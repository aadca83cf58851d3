import type { DateMention } from "./facts.ts";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const weekday = String.raw`(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sun\.?|Mon\.?|Tues?\.?|Wed\.?|Thurs?\.?|Fri\.?|Sat\.?)`;
const month = String.raw`(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)`;
const day = String.raw`(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?`;
const year = String.raw`(?<year>1[5-9]\d\d|20\d\d)`;
const edge = String.raw`(?![\p{L}\p{N}])`;

/** Fullest first: at each place the first that fits is taken. */
const shapes = [
  String.raw`(?:${weekday},? (?:the )?)?${day}(?: of)? ${month}(?:,? ${year})?${edge}`,
  String.raw`(?:${weekday},? )?${month} ${day}(?:,? ${year})?${edge}(?!:\d|,\d{3})`,
  String.raw`${month},? (?:of )?${year}${edge}`,
  String.raw`(?<year>20\d\d|19\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])${edge}`,
  String.raw`(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)${edge}`,
  String.raw`(?<month>January|February|April|June|July|August|September|October|November|December)${edge}`,
  String.raw`(?:(?<=\b(?:in|since|during|by|until|from|of|for|to|before|after|late|early|mid) )|(?<=\b(?:in|since) (?:late|early|mid)[- ]))(?<month>March|May)${edge}`,
  String.raw`(?<=\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Bb]y|[Uu]ntil|[Ff]rom|[Oo]f|[Bb]efore|[Aa]fter|late|early|mid|the) )${year}${edge}(?! (?:people|men|women|million|km|miles|dollars))`,
].map((source) => new RegExp(String.raw`(?<![\p{L}\p{N}])${source}`, "yu"));

const pick = (...numbers: readonly number[]): readonly RegExp[] => shapes.filter((_, n) => numbers.includes(n));
/** The shapes that can begin with a day, a year, a weekday, a month. */
const withDay = pick(0);
const withYear = pick(3, 7);
const withWeekday = pick(0, 1, 4);
const withMonth = pick(1, 2, 5, 6);
const nothing: readonly RegExp[] = [];

/** Days, months and years named in a text, as far as each is said. In order, never overlapping. */
export function readDates(text: string): readonly DateMention[] {
  const found: DateMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Small letters and blanks are most of any text; no name of a day or month begins behind W.
    if (code > 87 || code < 48 || (code > 57 && code < 65) || (at > 0 && isWordUnit(text.charCodeAt(at - 1)))) continue;
    const possible = code <= 57 ? shapesOfFigure(text, at) : (heads.get(headAt(text, at)) ?? nothing);
    if (possible.length === 0) continue;
    const mention = mentionAt(text, at, possible);
    if (mention === undefined) continue;
    found.push(mention);
    at = mention.to - 1;
  }
  return found;
}

const letterOrFigure = /[\p{L}\p{N}]/u;

const isWordUnit = (code: number): boolean =>
  code < 0x80
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isFigure(code)
    : letterOrFigure.test(String.fromCharCode(code));

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** Three letters as one number. */
const headAt = (text: string, at: number): number =>
  (text.charCodeAt(at) << 16) | (text.charCodeAt(at + 1) << 8) | text.charCodeAt(at + 2);

/** The shapes that can begin with a weekday or a month, by its first three letters. */
const heads: ReadonlyMap<number, readonly RegExp[]> = new Map(
  [...weekdays, ...months].map((name, n) => [
    headAt(`${name.charAt(0).toUpperCase()}${name.slice(1, 3)}`, 0),
    n < weekdays.length ? withWeekday : withMonth,
  ]),
);

/** The shapes that a figure can begin, by how long it is and what stands beside it: most figures are no date. */
function shapesOfFigure(text: string, at: number): readonly RegExp[] {
  let end = at + 1;
  while (end - at < 5 && isFigure(text.charCodeAt(end))) end += 1;
  if (end - at === 4) return text.charCodeAt(end) === 45 || text.charCodeAt(at - 1) === 32 ? withYear : nothing;
  if (end - at > 2) return nothing;
  // "4 May", "4th of May".
  const next = text.charCodeAt(end) === 32 ? end + 1 : text.charCodeAt(end + 2) === 32 ? end + 3 : 0;
  return next > 0 && dayGoesOn.has(text.charAt(next)) ? withDay : nothing;
}

const dayGoesOn = new Set(["o", ...months.map((name) => name.charAt(0).toUpperCase())]);

function mentionAt(text: string, index: number, possible: readonly RegExp[]): DateMention | undefined {
  for (const shape of possible) {
    shape.lastIndex = index;
    const match = shape.exec(text);
    if (match === null) continue;
    const groups = match.groups ?? {};
    const of = (names: readonly string[], word: string | undefined): number =>
      word === undefined
        ? -1
        : names.findIndex((name) => name.startsWith(word.toLowerCase().replace(".", "").slice(0, 3)));
    const dayName = of(weekdays, groups["weekday"]);
    const monthWord = groups["month"];
    const monthNumber =
      monthWord !== undefined && /^\d/u.test(monthWord) ? Number(monthWord) : of(months, monthWord) + 1;
    return {
      from: index,
      to: index + match[0].length,
      ...(dayName < 0 ? {} : { weekday: dayName }),
      ...(groups["day"] === undefined ? {} : { day: Number(groups["day"]) }),
      ...(monthNumber < 1 ? {} : { month: monthNumber }),
      ...(groups["year"] === undefined ? {} : { year: Number(groups["year"]) }),
    };
  }
  return undefined;
}
