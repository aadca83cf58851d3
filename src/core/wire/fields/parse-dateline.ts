import { foldSpaces } from "../../story/text.ts";
import type { Dateline } from "../../story/story.ts";
import { mayHave } from "../patterns/may-have.ts";
import { isNewsAgency } from "./agencies.ts";
import { dateShape } from "./date-shape.ts";
import { isKnownPlace, isRegion } from "./places.ts";

/** A dateline found at the head of a text. */
export interface FoundDateline {
  readonly dateline: Dateline;
  /** As printed, with its dash or colon. */
  readonly raw: string;
  /** Where the story itself begins in the text given. */
  readonly to: number;
  /** 0 a guess … 1 certain. */
  readonly sure: number;
}

/**
 * Finds a dateline at the head of a first paragraph, or as a line of its own: "MOSCOW (AP) —", "SEOUL, Aug. 20 (Yonhap) --",
 * "Grosseto, Italy –", "NEW DELHI:". A label ("UPDATE —"), a list's opening ("They are:") or an ordinary clause before
 * a dash is none. The printed dash is left out of `dateline.text`.
 */
export function parseDateline(text: string): FoundDateline | undefined {
  if (!mayHaveMark(text)) return undefined;
  const start = text.length - text.trimStart().length;
  const head = text.slice(start, start + longestHead + 8);
  if (!mayMark.test(head)) return undefined;
  for (const mark of head.matchAll(marks)) {
    const printed = head.slice(0, mark.index);
    // "Texas--(BUSINESS WIRE)--": the first dash only parts the place from the agency.
    if (/^\([^()]{2,40}\)\s*[-–—]/u.test(head.slice(mark.index + mark[0].length))) continue;
    if (printed.length > longestHead) return undefined;
    const to = start + mark.index + mark[0].length;
    const found = judge(foldSpaces(printed), mark[0].trim(), text.slice(to));
    if (found !== undefined)
      return { dateline: found.dateline, raw: text.slice(start, to).trim(), to, sure: found.sure };
    // A second mark is looked at only where the first stood inside a place or date ("PORT-AU-PRINCE", "11:30").
    if (/[.!?"”]\s|\p{Ll}{4,}\s\p{Ll}{3,}\s\p{Ll}{3,}/u.test(printed)) return undefined;
  }
  return undefined;
}

const longestHead = 100;
/** Dashes with or without space around them, a hyphen only where it cannot join two words, a colon before a space. */
const marks = /\s*[—–]+\s*|\s*--+\s*|\s+-\s+|\s+-$|(?<=\))\s*-\s*|\s+_\s+|:(?=\s|$)\s*/gu;

/** Some character of every mark: most paragraphs have none, and looking for it costs little. */
const mayMark = /[—–:]|-[-\s]|-$|\)\s*-|\s_/u;
/** Where the head is cut off a hyphen may end it. */
const mayHaveMark = mayHave(mayMark, /\s-/u);

interface Judged {
  readonly dateline: Dateline;
  readonly sure: number;
}

function judge(printed: string, mark: string, rest: string): Judged | undefined {
  if (printed === "" || /["“”!?;@|]|\bhttps?:/u.test(printed)) return undefined;
  // A dateline opens a sentence; what goes on in lower case was a clause in dashes.
  if (/^\p{Ll}/u.test(rest)) return undefined;
  const agencyAtEnd = /^(?<before>.*?)\s*(?:--+\s*)?(?:\((?<agency>[^()]{2,40})\)|\/(?<wire>[^/]{2,30})\/)\.?$/u.exec(
    printed,
  )?.groups;
  if (agencyAtEnd !== undefined)
    return withAgency(
      printed,
      agencyAtEnd["before"] ?? "",
      agencyAtEnd["agency"] ?? agencyAtEnd["wire"] ?? "",
      agencyAtEnd["wire"] !== undefined,
      /^[–—]/u.test(mark),
    );
  if (labels.test(printed)) return undefined;
  const spoken = /^(?<before>.+?),?\s+(?<agency>(?:via\s+)?\p{Lu}[\p{L}/]{1,12})$/u.exec(printed)?.groups;
  if (spoken !== undefined && isNewsAgency((spoken["agency"] ?? "").replace(/^via\s+/u, ""))) {
    const { before: place, date } = splitDate(spoken["before"] ?? "");
    const sure = judgePlace(place, false);
    if (sure > 0) return answer(printed, Math.max(sure, 0.9), { place, date, agency: spoken["agency"] });
  }
  const { before, date } = splitDate(printed);
  if (mark !== ":" && isOutlet(before) && !/^\d/u.test(rest)) return answer(printed, 0.8, { date, agency: before });
  const sure = judgePlace(before, mark === ":");
  if (sure === 0) return undefined;
  return answer(printed, date === undefined ? sure : Math.max(sure, 0.9), { place: before, date });
}

/** "MOSCOW, April 12 (AP)": an agency in brackets before the dash is the surest sign there is. */
function withAgency(
  printed: string,
  before: string,
  agency: string,
  stroked: boolean,
  dashed: boolean,
): Judged | undefined {
  const known =
    stroked ||
    (dashed && isCode(agency) && isOnePlace(before)) ||
    agency.split("/").some(isNewsAgency) ||
    isOutlet(agency);
  // "(pictured left)", "(22)": an aside of a sentence, not an agency.
  if (!known && !/^[\p{Lu}\p{Lo}]/u.test(agency)) return undefined;
  if (!known && /\d/u.test(agency)) return undefined;
  if (before === "") return known || /^[\p{Lu}\d .&/-]+$/u.test(agency) ? answer(printed, 0.85, { agency }) : undefined;
  const { before: place, date } = splitDate(before);
  if (place.length > 70 || !looksNamed(place)) return undefined;
  if (!known && !/\p{Lo}/u.test(place) && judgePlace(place, false) === 0) return undefined;
  return answer(printed, known ? 0.98 : 0.85, { place, date, agency });
}

/** "Altenwerder (hn) –": German agencies and papers sign in small letters, and each has its own. */
const isCode = (agency: string): boolean =>
  /^\p{Ll}{2,4}$/u.test(agency) && !/^(?:left|top|rear|back|aged?|sic)$/u.test(agency);
const isOnePlace = (words: string): boolean => /^\p{Lu}[\p{L}-]+(?:[ /]\p{Lu}[\p{L}-]+){0,2}$/u.test(words);

function answer(
  text: string,
  sure: number,
  parts: { place?: string | undefined; date?: string | undefined; agency?: string | undefined },
): Judged {
  const clean = (part: string | undefined): string | undefined => part?.replace(/^[\s,]+|[\s,]+$/gu, "") || undefined;
  const place = clean(parts.place);
  const date = clean(parts.date);
  const agency = clean(parts.agency);
  return {
    sure,
    dateline: {
      text,
      ...(place === undefined ? {} : { place }),
      ...(date === undefined ? {} : { date }),
      ...(agency === undefined ? {} : { agency }),
    },
  };
}

/** The place before a date, and the date: "SYDNEY, Dec 7" → SYDNEY + Dec 7. */
function splitDate(printed: string): { before: string; date?: string } {
  const found = dateAtEnd.exec(printed);
  if (found === null) return { before: printed };
  return { before: printed.slice(0, found.index).replace(/[\s,]+$/u, ""), date: found[0].replace(/^[\s,/]+/u, "") };
}
const dateAtEnd = new RegExp(
  `(?:^|[\\s,/]+)(?:${dateShape.written}|${dateShape.figures})(?:[\\s,/]+(?:${dateShape.written}|${dateShape.figures}))?$`,
  "iu",
);

/** How sure the words are a place: 0 they are not. */
function judgePlace(place: string, beforeColon: boolean): number {
  if (place === "" || place.length > 70 || !looksNamed(place) || labels.test(place)) return 0;
  const [first = "", ...more] = place.split(/\s*[,/]\s*/u).filter((part) => part !== "");
  const capitals = isCapitals(first);
  const known = isKnownPlace(first);
  const inRegion = more.some((part) => isRegion(part) || isKnownPlace(part));
  if (beforeColon) return (known && (capitals || inRegion)) || (capitals && inRegion) ? 0.85 : 0;
  if (inRegion) return 0.95;
  if (known) return capitals ? 0.95 : 0.75;
  if (!capitals) return 0;
  // "LEBANON COUNTY" is a place that no list has; "NEW" alone or one long slug is not.
  if (/\bvia\b/u.test(place)) return 0.7;
  return first.split(" ").length <= 3 && more.length <= 2 && !/\d/u.test(first) ? 0.7 : 0;
}

/** Every word is capitalised, or one of the small words inside names. */
const looksNamed = (words: string): boolean =>
  words.split(/[\s/,]+/u).every((word) => word === "" || /^['’(]?[\p{Lu}\p{Lo}]/u.test(word) || smallWords.has(word));
const smallWords = new Set(
  "and the of de del la las los le les di da do dos das al el en ez es sur am an der auf upon on via in y e".split(" "),
);

const isCapitals = (words: string): boolean =>
  (words.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
  !/\p{Ll}{2}/u.test(words.replace(/\b(?:Mc|Mac|O['’])(?=\p{Lu})/gu, ""));

/** The name of a paper or station at the head of a text that it files itself. */
const isOutlet = (words: string): boolean =>
  isNewsAgency(words) ||
  /^(?:\p{Lu}[\p{L}.'’-]*\s){1,4}(?:News|Times|Post|Herald|Tribune|Gazette|Observer|Guardian|Chronicle|Journal|Telegraph|Newswire|Wire|Agency)$/u.test(
    words,
  );

/** Words that stand before a dash or colon as a dateline does and are none: "UPDATE", "PHOTOS", "Q&A". */
export const isLabel = (words: string): boolean => labels.test(words);

const labels =
  /^(?:hide caption|show caption|topshot|(?:read|view|leave|post)(?: \p{L}+)? comments?|update[ds]?|breaking(?: news)?|exclusive|watch(?: live)?|live|read(?: more)?|see(?: also)?|more|related|video|videos|photos?|gallery|pictures?|in pictures|analysis|opinion|comment|editorial|editor['’]?s?['’]? note|note|correction|clarification|corrected|recap|review|preview|explainer|explained|interview|profile|factbox|timeline|fact check|poll|quiz|podcast|listen|sport|sports|news|world|business|politics|weather|traffic|alert|urgent|flash|advisory|embargo(?:ed)?|warning|q|a|q&a|faq|tl;?dr|ps|p\.s\.|fyi|diy|tv|ceo|usa today|file(?: photo)?|image|credit|source|sources|share|tags?|topics?|filed under|published|posted|slug|headline|caption|by|from|to|subject|date|re|cc|tel|phone|fax|email|contact|media|notes?|attention|ends?|lead|lede|story|news in brief|briefs?|highlights|key points|what|who|why|when|where|how|but|and|yes|no|nb|wr|step \p{L}+|part \p{L}+|day \p{L}+|chapter \p{L}+|no\.? \d+)(?:\s+\d+)?\s*$/iu;
