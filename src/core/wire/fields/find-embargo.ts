import { type DateHints, readDate } from "./read-date.ts";

/** An embargo that stands in the words of a story. */
export interface FoundEmbargo {
  /** ISO 8601 where day and time could be read, else the words of the embargo. */
  readonly until: string;
  /** The words as they stand. */
  readonly words: string;
  /** Whether `until` is a time and not only words. */
  readonly dated: boolean;
}

/** What an empty or undated embargo means. */
export const untilFurtherNotice = "until further notice";

/**
 * Finds an embargo in prose: "Embargoed until 0001 GMT Friday March 3", "Sperrfrist 18. März, 10.00 Uhr", "NOT FOR
 * PUBLICATION BEFORE …". A story *about* an embargo ("the arms embargo was lifted") is none: the word must open the line
 * or stand in brackets, or be told as an instruction.
 */
export function findEmbargo(text: string, hints: DateHints = {}): FoundEmbargo | undefined {
  const opened = openBrackets(text);
  for (const pattern of patterns) {
    const match = pattern.exec(opened);
    if (match === null) continue;
    const found = (match.groups?.["words"] ?? "").replace(/\s+/gu, " ").trim();
    const words = opened === text ? found : (text.slice(match.index).split("\n", 1)[0]?.trim() ?? found);
    const when = (match.groups?.["when"] ?? "")
      .replace(/\s+/gu, " ")
      .replace(/^[\s:–—-]+|[\s*\])–—]+$/gu, "")
      .trim();
    const date = readDate(when, hints);
    if (date !== undefined) return { until: date.iso, words, dated: true };
    const closed = when.includes("(") && !when.includes(")") ? `${when})` : when;
    return { until: when === "" ? untilFurtherNotice : closed.slice(0, 80), words, dated: false };
  }
  return undefined;
}

/**
 * An embargo that a sentence of the copy tells of itself: "The results are under embargo and must not be published before
 * Thursday." The time is given only where day, year and hour stand in the sentence.
 */
export function findProseEmbargo(
  text: string,
  hints: DateHints = {},
): { readonly until: string | undefined; readonly words: string } | undefined {
  const sentence = text
    .split(/(?<=[.!?]["”’)]?)\s+(?=["“‘(]?\p{Lu})/u)
    .find((part) => underEmbargo.test(part) && (forbidsUse.test(part) || holdsUntil.test(part)));
  if (sentence === undefined) return undefined;
  const after = sentence.slice(underEmbargo.exec(sentence)?.index ?? 0);
  const iso = readDate(after, hints)?.iso;
  return { until: iso?.includes("T") === true ? iso : undefined, words: sentence.slice(0, 160) };
}

/** "16:00 (UK time), 3 June" and "2300 GMT (1900 EDT) on Thursday": the zone of the time stays, the time of another place goes. */
const openBrackets = (text: string): string =>
  text.replace(
    /(?<=\d\s?(?:[ap]\.?m\.?|hrs?|[A-Z]{2,4}|\p{Lu}\p{Ll}+ [Tt]ime)?\s?)\((?<inside>[^()\n]{2,30})\)/gu,
    (whole, inside: string) => (isOrder.test(inside) ? whole : /\d/u.test(inside) ? "" : inside),
  );
const isOrder = /embargo|sperr|\bnot\b|\bhold\b|release/iu;

const underEmbargo =
  /\b(?:is|are|remains?|stays?)\s+(?:(?:strictly|still|all)\s+){0,2}(?:under\s+(?:an?\s+)?(?:(?:strict|news|media|press)\s+){0,2}embargo|embargoed)\b/iu;
const forbidsUse =
  /\b(?:(?:must|may|should|can)\s?not|not to)\s+be\s+(?:published|broadcast|released|reported|used|printed|posted|quoted|shared)\b|\bnot for (?:publication|broadcast|release|use)\b/iu;
const holdsUntil = /\b(?:embargo(?:ed)?)\s+(?:until|till)\b/iu;

// Bound: a long run of blanks or stars would be tried anew from each of them.
const opens = "(?:^|\\n|[(\\[*])[\\s*]{0,20}";
const when = "(?<when>[^\\n)\\]]{0,120})";
const link =
  "(?:\\s*(?:until|till|to|for(?: release)?(?: (?:until|at|on|after))?|before|bis|jusqu['’]?(?:au|à)?|hasta(?: el| las)?|até|fino al?|tot|til|till|klo)\\b|\\s*[:–—-])*";

const patterns = [
  new RegExp(
    `${opens}(?<words>(?:strictly |strictement |STRICTLY )?(?:under )?(?:embargo(?:ed|é|ée)?|sperrfrist|sperrvermerk|embargado)\\b${link}\\s*${when})`,
    "iu",
  ),
  new RegExp(
    `(?<words>\\b(?:embargoed|under (?:strict )?embargo)\\s+(?:until|till|to|for release (?:until|at|on)|for)\\b\\s*${when})`,
    "iu",
  ),
  new RegExp(
    `${opens}(?<words>not (?:to be (?:published|released|used|broadcast)|for (?:publication|release|use|broadcast))(?:,? (?:or )?(?:publication|release|use|broadcast))* (?:before|until|prior to)\\s*${when})`,
    "iu",
  ),
  new RegExp(
    `${opens}(?<words>(?:hold for (?:release|publication)(?: (?:until|at|on))?|for release (?:at|on|after))\\s*:?\\s*${when})`,
    "iu",
  ),
];
