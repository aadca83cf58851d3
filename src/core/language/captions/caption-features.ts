import { alignWords, type Difference } from "./align-words.ts";
import { type CaptionWord, captionWords, type WordKind } from "./caption-words.ts";
import { stripCaption } from "./strip-caption.ts";

/** What tells one caption printed twice from two captions that look alike. All between 0 and about 1. */
export const featureNames = [
  "shorterCovered",
  "longerCovered",
  "leadCovered",
  "sameOpening",
  "factConflict",
  "nameConflict",
  "wordConflict",
  "leadConflict",
  "addedInside",
  "addedAtEnd",
  "addedAtStart",
  "opensInside",
  "cutShort",
  "brief",
  "identical",
] as const;
export type CaptionFeatures = Readonly<Record<(typeof featureNames)[number], number>>;

/** A caption read once, to be compared with any number of others. */
export interface ReadCaption {
  readonly words: readonly CaptionWord[];
  readonly isCut: boolean;
}

export function readCaption(caption: string): ReadCaption {
  const { text, isCut } = stripCaption(caption);
  return { words: captionWords(text), isCut };
}

/** What speaks for and against two captions being one. */
export function captionFeatures(one: ReadCaption, other: ReadCaption): CaptionFeatures {
  const [short, long] = weightOf(one.words) <= weightOf(other.words) ? [one, other] : [other, one];
  const { common, differences } = alignWords(short.words, long.words);
  const matched = sum(common.map(([word]) => word.weight));
  const parts = differences.map((difference) => withoutMoved(difference, differences));
  const moved = weightOf(differences.flatMap(({ a }) => a)) - weightOf(parts.flatMap(({ a }) => a));
  const shortWeight = weightOf(short.words);
  const longWeight = weightOf(long.words);
  const leadOf = (words: readonly CaptionWord[]): readonly CaptionWord[] =>
    words.filter(({ sentence }) => sentence === 0);
  const lead = leadOf(short.words);
  const leadMissing = weightOf(leadOf(parts.flatMap(({ a }) => a)));
  const conflicts = parts.map(conflictsOf);
  const inLead = parts.map((part, n) =>
    part.a.some(({ sentence }) => sentence === 0) ? (conflicts[n]?.word ?? 0) + (conflicts[n]?.name ?? 0) : 0,
  );
  const added = (place: Difference["place"]): number =>
    sum(parts.filter((part) => part.place === place).map(({ b }) => weightOf(b)));
  return {
    shorterCovered: ratio(matched + 0.8 * moved, shortWeight),
    longerCovered: ratio(matched + 0.8 * moved, longWeight),
    leadCovered: 1 - ratio(leadMissing, weightOf(lead)),
    sameOpening: sameOpening(short.words, long.words),
    factConflict: squash(
      sum(conflicts.map(({ number, date }) => number + date)) + dateClash(parts) + turns(differences),
    ),
    nameConflict: squash(sum(conflicts.map(({ name }) => name))),
    wordConflict: squash(sum(conflicts.map(({ word }) => word))),
    leadConflict: squash(sum(inLead)),
    addedInside: squash(added("middle") / 4),
    addedAtEnd: squash(added("end") / 8),
    addedAtStart: squash(added("start") / 4),
    opensInside: opensInside(common, long.words),
    cutShort: short.isCut || long.isCut ? 1 : 0,
    brief: 1 / (1 + shortWeight / 3),
    identical: differences.length === 0 ? 1 : 0,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const weightOf = (words: readonly CaptionWord[]): number => sum(words.map(({ weight }) => weight));
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** 0 at 0, 0.5 at 1, towards 1: the first conflict says most. */
const squash = (amount: number): number => amount / (1 + amount);

/** Words that stand elsewhere in the other caption too were moved, not changed. */
function withoutMoved(part: Difference, all: readonly Difference[]): Difference {
  const keysOf = (side: "a" | "b"): ReadonlySet<string> =>
    new Set(all.flatMap((other) => other[side].map(({ key }) => key)));
  const inA = keysOf("a");
  const inB = keysOf("b");
  const joined = (words: readonly CaptionWord[]): string => words.map(({ form }) => form).join("");
  if (part.a.length + part.b.length > 2 && joined(part.a) === joined(part.b)) return { ...part, a: [], b: [] };
  return { ...part, a: part.a.filter(({ key }) => !inB.has(key)), b: part.b.filter(({ key }) => !inA.has(key)) };
}

interface Conflicts {
  readonly number: number;
  readonly date: number;
  readonly name: number;
  readonly word: number;
}

/** What stands against what in one place. Words on one side only are an addition, no conflict. */
function conflictsOf({ a, b }: Difference): Conflicts {
  const both = (...kinds: WordKind[]): number => {
    const of = (words: readonly CaptionWord[]): number => weightOf(words.filter(({ kind }) => kinds.includes(kind)));
    return Math.min(of(a), of(b));
  };
  const content = both("word", "name", "number");
  return {
    number: both("number"),
    date: both("weekday") + both("month", "day", "year"),
    name: both("name"),
    word: Math.max(0, content - both("name") - both("number")),
  };
}

/** Places where the one says "before", "left" or "into" and the other "after", "right" or "from". */
function turns(differences: readonly Difference[]): number {
  const sidesOf = (words: readonly CaptionWord[]): readonly string[] =>
    words.map(({ key }) => key).filter((key) => opposites.has(key));
  return differences.filter(({ a, b }) =>
    sidesOf(a).some((key) => sidesOf(b).some((other) => opposites.get(key)?.includes(other))),
  ).length;
}

const opposites: ReadonlyMap<string, readonly string[]> = pairUp([
  ["before", "after"],
  ["into", "from", "out", "off"],
  ["onto", "from", "out", "off"],
  ["left", "right", "center"],
  ["with", "without", "against"],
  ["for", "against"],
  ["over", "under", "below"],
  ["above", "below"],
  ["up", "down"],
  ["last", "next"],
  ["son", "daughter"],
  ["man", "woman"],
  ["boy", "girl"],
  ["husband", "wife"],
  ["father", "mother"],
  ["brother", "sister"],
  ["win", "lose"],
  ["guilty", "innocent"],
]);

function pairUp(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  const add = (one: string, other: string): void => void map.set(one, [...(map.get(one) ?? []), other]);
  for (const [one = "", ...others] of groups) {
    for (const other of others) {
      add(one, other);
      add(other, one);
    }
  }
  return map;
}

/** A weekday, day, month or year that only one has, while the other has another: two days are named, wherever they stand. */
function dateClash(parts: readonly Difference[]): number {
  const clash = (kind: WordKind): number => {
    const of = (side: "a" | "b"): readonly string[] =>
      parts.flatMap((part) => part[side].filter((word) => word.kind === kind).map(({ key }) => key));
    return of("a").length > 0 && of("b").length > 0 ? 1 : 0;
  };
  return clash("weekday") + clash("day") + clash("year");
}

/** How much of the first content words of the shorter one opens the longer one too. */
function sameOpening(short: readonly CaptionWord[], long: readonly CaptionWord[]): number {
  const opening = (words: readonly CaptionWord[]): readonly string[] =>
    words
      .filter(({ kind }) => kind !== "function")
      .slice(0, 5)
      .map(({ key }) => key);
  const first = opening(short);
  const keys = new Set(opening(long));
  return ratio(first.filter((key) => keys.has(key)).length, first.length);
}

/** The shorter caption begins in the middle of a sentence of the longer one: "A guide shows | the hall to visitors". */
function opensInside(common: readonly (readonly [CaptionWord, CaptionWord])[], long: readonly CaptionWord[]): number {
  const first = common.find(([word]) => word.kind !== "function")?.[1];
  if (first === undefined) return 1;
  const at = long.indexOf(first);
  const before = long[at - 1];
  const isOpening = long.slice(0, at).every(({ kind, sentence }) => kind === "function" || sentence < first.sentence);
  return isOpening || (first.capital && before?.capital === true) ? 0 : 1;
}
