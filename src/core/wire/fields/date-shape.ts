/**
 * The shape of days and times in newsroom English (and the month names of other wires), as a regular expression source:
 * for finding them in datelines, bylines and date lines of copy, not for reading their value.
 */
const month =
  "(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|mars|apr(?:il)?|avril|may|mai|mayo|june?|juni|juin|july?|juli|juil(?:let)?|aug(?:ust)?|août|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?|déc(?:embre)?)\\.?";
const weekday = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?";
const year = "(?:19|20)\\d\\d";
const day = "(?:[0-3]?\\d)(?:st|nd|rd|th)?";
const zone = "(?:[A-Z]{1,2}[SD]?T|UTC|GMT|CEST|AEDT|AEST|IST|HKT|Z)";
const clock = `(?:[0-2]?\\d[:.h][0-5]\\d(?:[:.]\\d\\d)?(?:\\s*[ap]\\.?m\\b\\.?)?|[01]?\\d\\s*[ap]\\.?m\\b\\.?|[0-2]\\d[0-5]\\d(?=\\s*(?:GMT|UTC)))(?:\\s*\\(?${zone}\\)?(?![\\p{L}]))?`;
const written = `(?:${weekday},?\\s+)?(?:${month}\\s+${day}(?:\\s*,?\\s*${year})?|${day}[ .-]+${month}(?:[ ,.-]+${year})?|${month}\\s+${year})`;
const figures = `(?:${year}-[01]\\d-[0-3]\\d(?:[T ][0-2]\\d:[0-5]\\d(?::\\d\\d)?(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?|[0-3]?\\d[/.-][0-3]?\\d[/.-](?:${year}|\\d\\d))`;
const relative =
  "(?:\\d+|an?)\\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)(?:\\s+\\d+\\s*(?:mins?|minutes?))?\\s+ago";

/** Sources to build regular expressions from; use the flags `iu`. */
export const dateShape = { month, weekday, year, clock, written, figures, relative } as const;

/** A day, with or without the time, anywhere in a text. Fresh each time, for `lastIndex` is state. */
export const datePattern = (): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${written}|${figures}|${relative})(?![\\p{L}])`, "giu");

/** A time of day anywhere in a text. */
export const clockPattern = (): RegExp => new RegExp(`(?<![\\p{N}:])${clock}`, "giu");
