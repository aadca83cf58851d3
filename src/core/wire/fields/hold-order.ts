import { type DateHints, readDate } from "./read-date.ts";
import { findEmbargo } from "./find-embargo.ts";

/** An order, in words, that a story may not run, or not yet. */
export type HoldOrder =
  | { readonly is: "killed"; readonly words: string }
  /** `until`: ISO 8601 where it could be read, else the words. */
  | { readonly is: "embargoed"; readonly until: string; readonly words: string };

/**
 * Finds in a line that is no prose (a label, a subject, a note, a header, a line set aside) an order to hold the story, however
 * senders write it: "STRICT EMBARGO 00:01 Fri 27 Nov", "For release Friday, Nov. 27", "E M B A R G O E D", "Advance for …".
 */
export function holdOrder(line: string, hints: DateHints = {}): HoldOrder | undefined {
  const text = line.slice(0, longest).replace(spaced, (word) => word.replaceAll(" ", ""));
  if (gone.test(text)) return { is: "killed", words: text.trim() };
  const found = findEmbargo(text, hints);
  if (
    found !== undefined &&
    (found.dated || ((loosely.test(found.words) || plain.test(found.words)) && !about.test(text)))
  )
    return { is: "embargoed", until: found.until, words: found.words };
  for (const { pattern, needsDate } of orders) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const after = text.slice(match.index + match[0].length);
    const date = readDate(after, hints) ?? readDate(text.slice(0, match.index), hints);
    if (date === undefined && needsDate && !loosely.test(after)) continue;
    return { is: "embargoed", until: date?.iso ?? text.slice(match.index).trim().slice(0, 80), words: text.trim() };
  }
  return undefined;
}

/**
 * Whether a line is nothing but an order to hold the story: it opens as one, and it is one. Headlines are about embargoes
 * and holds too, but do not open so.
 */
export const isHoldLine = (line: string): boolean =>
  line.length <= longestOrder && opensOrder.test(line) && holdOrder(line)?.is === "embargoed";

const longestOrder = 120;
const opensOrder =
  /^\W*(?:(?:nb|please|(?:please )?note(?: that)?(?: this (?:story |copy )?is)?|this (?:story |copy )?is|check against delivery)\W+)*(?:(?:strict(?:ly)?|under|press|media|news) )*(?:embargo(?:ed)?\b(?! (?:on|against|of)\b)|sperrfrist\b|hold (?:this |story |it )?(?:until|till|for|to)\b|(?:do not|not to be|must not be|not for) (?:publish|print|run|use|broadcast|publi|release)|for (?:use|release|publication|broadcast)\b|release date\b|advance for\b)/iu;

/** A day without its year, an hour: a time all the same, though none that can be reckoned with. */
const loosely =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b|\d{1,2}[./]\d{1,2}\b|\d{1,2}[:.]\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu;

/** An order stands at the beginning of what it is written in. */
const longest = 400;

/** "E M B A R G O E D" */
const spaced = /\b(?:\p{Lu} ){5,}\p{Lu}\b/gu;

const gone = /^\W*(?:story|item|copy|article)\s+(?:removed|withdrawn|retracted|deleted)\s*(?::|$)/iu;

const plain = /\bembargoed\b|\bunder embargo\b|\bfurther notice\b/iu;

/** Stories are about embargoes too: "Arms embargo until 2027 agreed". */
const about = /\b(?:arms|oil|trade|gas|grain|weapons?|steel|import|export|un|eu|us)\s+embargo/iu;

/** What is plain enough by itself, and what is an order only where a time stands with it. */
const orders: readonly { readonly pattern: RegExp; readonly needsDate: boolean }[] = [
  { pattern: /\bEMBARGOED\b/u, needsDate: false },
  { pattern: /\bEMBARGO\b/u, needsDate: true },
  { pattern: /\b(?:strict(?:ly)?|under|sous|press|media|news) embargo(?:ed)?\b/iu, needsDate: false },
  { pattern: /\b(?:is|are|remains?) (?:strictly )?embargoed\b/iu, needsDate: false },
  {
    pattern:
      /\b(?:do not|not to be|must not be|may not be|not for) (?:publish|published|publication|use|used|release|released|broadcast|print|printed|run|transmit|transmitted)\s+(?:before|until|prior to)\b/iu,
    needsDate: false,
  },
  {
    pattern:
      /^\W*(?:(?:nb|note|please note)\W+)?embargo\b|\bembargo(?:ed)? (?:lifts?|ends?|expires?|until|till)\b|\b(?:sperrfrist|sperrvermerk)\b/iu,
    needsDate: true,
  },
  { pattern: /^\W*(?:for release|release (?:time|date)|to be released|not before)\b/iu, needsDate: true },
  { pattern: /^\W*advance (?:for|release)\b/iu, needsDate: true },
  { pattern: /^\W*(?:please )?hold (?:this |story |it )?(?:until|till|for|to)\b(?=.{2,40}$)/iu, needsDate: true },
  {
    pattern:
      /^\W*for (?:use|publication|broadcast)(?: (?:on|in|from|after|not before|week(?:end)?(?: of)?))?\b(?=.{2,40}$)/iu,
    needsDate: true,
  },
  // "Adv27": the day of the month.
  { pattern: /^\W*adv\s?\d{1,2}\W*$/iu, needsDate: false },
];
