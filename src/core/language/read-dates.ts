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

const start = /[\p{L}\p{N}]/u;

/** Days, months and years named in a text, as far as each is said. In order, never overlapping. */
export function readDates(text: string): readonly DateMention[] {
  const found: DateMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = code >= 48 && code <= 57;
    if (!digit && (code < 65 || code > 87 || !heads.has(text.slice(at, at + 3)))) continue;
    if (start.test(text[at - 1] ?? " ")) continue;
    const mention = mentionAt(text, at, digit ? byFigure : byName);
    if (mention === undefined) continue;
    found.push(mention);
    at = mention.to - 1;
  }
  return found;
}

/** The first three letters of weekdays and months. */
const heads = new Set([...weekdays, ...months].map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1, 3)}`));

/** The shapes that can begin with a figure, and those that can begin with a name. */
const byFigure = shapes.filter((_, n) => n === 0 || n === 3 || n === 7);
const byName = shapes.filter((_, n) => n !== 3 && n !== 7);

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
