import { matchesOf } from "../../language/matches-of.ts";
import type { Block } from "../../story/blocks.ts";
import { beforeCount, behindCount, counted, countOf, isRounded } from "./counted.ts";

/** A sentence of the body, in which something may be counted. */
export interface CountedSentence {
  readonly block: Block;
  /** Which sentence of the body it is. */
  readonly place: number;
  readonly at: number;
  readonly text: string;
}

/** A part, what is left beside it, and the whole, as some neighbouring sentences give them. */
export interface Sum {
  readonly part: number;
  readonly rest: number;
  readonly whole: number;
  /** Given as all that is left ("the other 150"): then part and rest must make the whole, else they must not exceed it. */
  readonly isRest: boolean;
  /** Where the part stands. */
  readonly where: CountedSentence & { readonly from: number; readonly to: number };
}

const all = "(?:the |its |their |his |her |all |a total of )?";
const partOfWhole = new RegExp(
  `${beforeCount}(${counted}) (?:out )?of ${all}(${counted})(?: (?!years|per)(\\p{Ll}[\\p{L}-]*))?${behindCount}`,
  "giu",
);
const wholeFirst = new RegExp(
  `\\bof ${all}(${counted}) (?:\\p{Ll}[\\p{L}-]* ){0,2}(\\p{Ll}[\\p{L}-]*),? (${counted})(?= \\p{Ll})`,
  "giu",
);
const stated = new RegExp(
  `\\b(?:employs|employed|carried|carrying|workforce of|staff of|total of) (${counted})(?: (\\p{Ll}[\\p{L}-]*))?${behindCount}`,
  "giu",
);
const left = new RegExp(`\\b(?:the (?:other|remaining)) (${counted})${behindCount}`, "giu");
const single = new RegExp(`${beforeCount}(${counted})${behindCount}`, "giu");

/** What excludes the other: who is on one side is not on the other. */
const sides: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:cut|cuts|cutting|lose|loses|lost|axed?|shed|sheds|dismiss(?:ed)?|sack(?:ed)?|go|leave|leaves|left|laid off|redundant)\b/i,
    /\b(?:keeps?|kept|stay|stays|stayed|remain|remains|remained|retain(?:ed)?|saved?)\b/i,
  ],
  [
    /\b(?:died|die|killed|dead|drowned|perished)\b/i,
    /\b(?:survived?|survivors?|rescued|saved|unhurt|unharmed|alive)\b/i,
  ],
  [/\b(?:in favou?r|voted for|voted yes|backed)\b/i, /\b(?:against|voted no|opposed|rejected)\b/i],
];

interface Share {
  readonly part: number;
  readonly whole: number;
  /** The word that says what is counted, empty where none does. */
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

/** Whether words can give a sum at all: a quick look that spares most sentences the slow ones. */
export const maySum = (text: string): boolean => summed.test(text);
const summed = new RegExp(`of ${all}(?:${counted})|employ|carr`, "iu");

/** The sums that a sentence gives, alone or with the one before it or behind it. */
export function sumsIn(
  own: CountedSentence,
  before: CountedSentence | undefined,
  behind: CountedSentence | undefined,
): readonly Sum[] {
  const shares = sharesIn(own.text);
  if (shares.length === 0) return behind === undefined ? [] : ofStated(own, behind);
  return shares.flatMap((share): readonly Sum[] => {
    const { part, whole, from, to } = share;
    const where = { ...own, from, to };
    const left = restIn(own.text.slice(to));
    if (left !== undefined) return [{ part, rest: left, whole, isRest: true, where }];
    const opposed =
      opposite(own.text, share, clausesOf(own.text.slice(to))) ??
      opposite(own.text, share, clausesOf(behind?.text ?? "")) ??
      opposite(own.text, share, clausesOf(before?.text ?? ""));
    if (opposed !== undefined) return [{ part, rest: opposed, whole, isRest: false, where }];
    // "Two of the five sank. The other three": what has a share of its own is about something else.
    const later = behind === undefined || sharesIn(behind.text).length > 0 ? undefined : restIn(behind.text);
    return later === undefined ? [] : [{ part, rest: later, whole, isRest: true, where }];
  });
}

function sharesIn(text: string): readonly Share[] {
  const shares: Share[] = [];
  const add = (part: string, whole: string, what: string, from: number, to: number): void => {
    const [one, two] = [countOf(part), countOf(whole)];
    if (one === undefined || two === undefined || one >= two || isRounded(text.slice(0, from))) return;
    shares.push({ part: one, whole: two, what, from, to });
  };
  for (const { index, 0: words, 1: part = "", 2: whole = "", 3: what = "" } of matchesOf(partOfWhole, text))
    add(part, whole, what, index, index + words.length);
  for (const { index, 0: words, 1: whole = "", 2: what = "", 3: part = "" } of matchesOf(wholeFirst, text))
    add(part, whole, what, index + words.indexOf(whole), index + words.length);
  return shares;
}

/** "The other 150", "the remaining 150": all that is left. */
function restIn(text: string): number | undefined {
  for (const match of matchesOf(left, text)) return countOf(match[1] ?? "");
  return undefined;
}

/** The count in a clause that excludes the clause of a share: "200 left, 150 stayed". */
function opposite(text: string, { from, to, what }: Share, clauses: readonly string[]): number | undefined {
  const own = text.slice(clauseStart(text.slice(0, from)), to + clauseEnd(text.slice(to)));
  for (const [one, other] of sides) {
    // "150 of the 340 survivors": a whole that is itself on one side has no other.
    if (one.test(what) || other.test(what)) continue;
    const across = one.test(own) ? other : other.test(own) ? one : undefined;
    if (across === undefined) continue;
    for (const clause of clauses) {
      if (!across.test(clause)) continue;
      for (const match of matchesOf(single, clause))
        if (!isRounded(clause.slice(0, match.index))) return countOf(match[1] ?? "");
    }
  }
  return undefined;
}

/** "It employs 340 people. It will cut 200 jobs and keep 150." */
function ofStated({ text }: CountedSentence, next: CountedSentence): readonly Sum[] {
  for (const match of matchesOf(stated, text)) {
    const whole = countOf(match[1] ?? "");
    if (whole === undefined) continue;
    for (const found of matchesOf(single, next.text)) {
      const part = countOf(found[1] ?? "");
      if (part === undefined || part >= whole || isRounded(next.text.slice(0, found.index))) continue;
      const to = found.index + found[0].length;
      const share = { part, whole, what: match[2] ?? "", from: found.index, to };
      const rest = opposite(next.text, share, clausesOf(next.text.slice(to)));
      if (rest !== undefined) return [{ part, rest, whole, isRest: false, where: { ...next, from: found.index, to } }];
    }
  }
  return [];
}

const joint = /,? (?:and|while|but|whereas) |[,;:]/g;

const clauseEnd = (text: string): number => text.search(/,? (?:and|while|but|whereas) |[,;:.]|$/);

function clauseStart(before: string): number {
  let start = 0;
  for (const { index, 0: words } of matchesOf(joint, before)) start = index + words.length;
  return start;
}

const clausesOf = (text: string): readonly string[] => text.split(/,? (?:and|while|but|whereas) |[,;:]|(?<=[.!?]) /);
