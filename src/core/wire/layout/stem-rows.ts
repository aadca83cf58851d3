import { type KnownWords, newKnownWords, stemless, unread } from "./known-words.ts";

/**
 * The longer words of many lines, cut to stems of six letters, each stem once a line. A stem is a number: equal stems have
 * equal numbers, others never.
 */
export interface StemRows {
  /** The stems, line after line. */
  ids: Int32Array;
  /** For each 1 where all of its words in the line have a capital. */
  isName: Uint8Array;
  /** How many by now. */
  count: number;
  /** Where in the row the stems of each line begin, and those of the last. */
  readonly starts: number[];
  begin: number;
  readonly words: KnownWords;
  readonly known: KnownStems;
}

/** The stems by now: a table of places, found by the letters packed into a number; by the letters where they do not pack. */
interface KnownStems {
  packs: Int32Array;
  /** The number of the stem at a place, from 1; 0 where the place is free. */
  numbers: Int32Array;
  readonly odd: Map<string, number>;
  /** By number: where in the rows it stands last, and which common words have it. */
  lastAt: Int32Array;
  commonness: Uint8Array;
  count: number;
}

/** Rows without a line. */
export const newStemRows = (): StemRows => ({
  ids: new Int32Array(1024),
  isName: new Uint8Array(1024),
  count: 0,
  starts: [],
  begin: 0,
  words: newKnownWords(),
  known: {
    packs: new Int32Array(2048),
    numbers: new Int32Array(2048),
    odd: new Map(),
    lastAt: new Int32Array(1024).fill(-1),
    commonness: new Uint8Array(1024),
    count: 0,
  },
});

/** The words that come are those of the next line. */
export function beginStems(rows: StemRows): void {
  rows.begin = rows.count;
  rows.starts.push(rows.count);
}

/** The line's words are read anew, by another way. */
export function dropStems(rows: StemRows): void {
  rows.count = rows.begin;
}

/** Words shorter than this say little. */
const leastStem = 4;
/** So many letters make a stem. */
const longestStem = 6;

/** Adds the word from `from` to `to`, if it is a longer word and no small one; letters, figures, apostrophes and hyphens. */
export function addStem(rows: StemRows, text: string, from: number, to: number): void {
  // "Ellen’s"
  const mark = text.charCodeAt(to - 2);
  const end = (mark === straight || mark === curly) && (text.charCodeAt(to - 1) | 32) === small ? to - 2 : to;
  const stem = stemOf(rows.known, text, from, end);
  if (stem >= 0) note(rows, stem, isCapital(text, from));
}

/** The same for a word of nothing but letters and figures that has a number: its stem is found once. */
export function addKnownStem(rows: StemRows, number: number, text: string, from: number, to: number): void {
  const { stems } = rows.words;
  const known = stems[number] ?? unread;
  const stem = known === unread ? (stems[number] = stemOf(rows.known, text, from, to)) : known;
  if (stem >= 0) note(rows, stem, isCapital(text, from));
}

function stemOf(known: KnownStems, text: string, from: number, end: number): number {
  if (end - from < leastStem) return stemless;
  let pack = 0;
  const last = end - from > longestStem ? from + longestStem : end;
  for (let at = from; at < last; at += 1) {
    const code = text.charCodeAt(at);
    const digit = code < 128 ? (digitTable[code] ?? 0) : code === curly ? 38 : 0;
    if (digit === 0) return oddStem(known, text.slice(from, end));
    pack = (Math.imul(pack, digits) + digit) | 0;
  }
  const stem = numberOf(known, pack);
  const commonness = known.commonness[stem] ?? 0;
  return commonness !== 0 && isCommon(commonness, text, from, end) ? stemless : stem;
}

/** A word with letters that do not pack. */
function oddStem(known: KnownStems, word: string): number {
  const stem = word.toLowerCase().slice(0, longestStem);
  let number = known.odd.get(stem);
  if (number === undefined) {
    number = nextNumber(known);
    known.odd.set(stem, number);
  }
  return number;
}

function note(rows: StemRows, stem: number, name: boolean): void {
  const { lastAt } = rows.known;
  const at = lastAt[stem] ?? -1;
  if (at >= rows.begin && at < rows.count && rows.ids[at] === stem) {
    if (!name) rows.isName[at] = 0;
    return;
  }
  if (rows.count === rows.ids.length) {
    rows.ids = longer(rows.ids, new Int32Array(rows.count * 2));
    rows.isName = longer(rows.isName, new Uint8Array(rows.count * 2));
  }
  lastAt[stem] = rows.count;
  rows.ids[rows.count] = stem;
  rows.isName[rows.count] = name ? 1 : 0;
  rows.count += 1;
}

/** A letter as a digit, whatever its case; 0 for one that does not pack. Six of them fill 32 bits, and no more. */
const digits = 40;
const digitTable = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return "abcdefghijklmnopqrstuvwxyz0123456789'".indexOf(letter) + 1 || (letter === "-" ? 39 : 0);
});
const straight = 0x27;
const curly = 0x2019;
const small = 0x73;

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text.slice(at, at + 2));
}

function numberOf(known: KnownStems, pack: number): number {
  const mask = known.packs.length - 1;
  let place = placeOf(pack, mask);
  for (let number = known.numbers[place] ?? 0; number !== 0; number = known.numbers[place] ?? 0) {
    if (known.packs[place] === pack) return number - 1;
    place = (place + 1) & mask;
  }
  const number = nextNumber(known);
  known.packs[place] = pack;
  known.numbers[place] = number + 1;
  known.commonness[number] = commonPacks.get(pack) ?? 0;
  if (known.count * 2 > known.packs.length) spread(known);
  return number;
}

const placeOf = (pack: number, mask: number): number => (Math.imul(pack, 0x9e3779b1) >>> 12) & mask;

function nextNumber(known: KnownStems): number {
  const number = known.count;
  if (number === known.lastAt.length) {
    known.lastAt = longer(known.lastAt, new Int32Array(number * 2).fill(-1));
    known.commonness = longer(known.commonness, new Uint8Array(number * 2));
  }
  known.count += 1;
  return number;
}

function spread(known: KnownStems): void {
  const { packs, numbers } = known;
  known.packs = new Int32Array(packs.length * 2);
  known.numbers = new Int32Array(packs.length * 2);
  const mask = known.packs.length - 1;
  numbers.forEach((number, at) => {
    if (number === 0) return;
    const pack = packs[at] ?? 0;
    let place = placeOf(pack, mask);
    while (known.numbers[place] !== 0) place = (place + 1) & mask;
    known.packs[place] = pack;
    known.numbers[place] = number;
  });
}

function longer<Row extends Int32Array | Uint8Array>(row: Row, space: Row): Row {
  space.set(row);
  return space;
}

/** Words of news and of pages that every text has. */
const common = new Set(
  "about after again against all also among another around back because been before being between both could does down during each even every first from have having here into itself just last like made make many more most much must never news next only other over said same says share should since some such take than that their them then there these they this those through time today under until very want well were what when where which while will with without would year years your yours read story stories video photo photos image more people told according".split(
    " ",
  ),
);
/** A common word is the stem itself; longer ones begin with it. */
const whole = 1;
const begun = 2;
const commonPacks = new Map<number, number>();
for (const word of common) {
  let pack = 0;
  for (const letter of word.slice(0, longestStem))
    pack = (Math.imul(pack, digits) + (digitTable[letter.charCodeAt(0)] ?? 0)) | 0;
  commonPacks.set(pack, (commonPacks.get(pack) ?? 0) | (word.length <= longestStem ? whole : begun));
}

const isCommon = (commonness: number, text: string, from: number, end: number): boolean =>
  end - from <= longestStem
    ? (commonness & whole) !== 0
    : (commonness & begun) !== 0 && common.has(text.slice(from, end).toLowerCase());
