import { figure, lower, other, plainKind, upper } from "./plain-letters.ts";
import { keyOf } from "./key-of.ts";
import { isSmallWord } from "./small-words.ts";
import { knownWord } from "./known-words.ts";
import { letterRow } from "../patterns/letter-row.ts";
import { addKnownStem, addStem, beginStems, dropStems, type StemRows } from "./stem-rows.ts";
import { addToHash, addWord, beginLine, dropLine, firstHash, type WordRows } from "./word-rows.ts";
import { letterSet } from "../patterns/letter-set.ts";

/** What is counted of a line's letters and words. */
export interface LineCounts {
  /** How many words, parted by spaces. */
  readonly words: number;
  /** Share of words that are small words of running English ("the", "of", "was"). */
  readonly smallWords: number;
  /** Share of the longer words (4 letters and more) after the first that begin with a capital. */
  readonly capitals: number;
  readonly allCapitals: boolean;
  /** One sentence ends in it and another begins. */
  readonly sentences: boolean;
  readonly figures: boolean;
}

/** Counts in a line; the words of its key and its stems become the next line of the rows. */
export function countLine(text: string, rows: WordRows, stems: StemRows): LineCounts {
  beginLine(rows);
  beginStems(stems);
  return countPlain(text, rows, stems) ?? countOdd(text, rows, stems);
}

const openers = letterSet("\"'“‘(");
const space = 32;
const apostrophe = 39;
const hyphen = 45;
const curly = 0x2019;
const stop = 46;
const exclamation = 33;
const question = 63;

/** Counts once through the letters; nothing where there are others than those of plain English. */
function countPlain(text: string, rows: WordRows, stems: StemRows): LineCounts | undefined {
  const { length } = text;
  const letters = letterRow(text).codes;
  let words = 1;
  let longer = 0;
  let capitals = 0;
  let small = 0;
  let keyWords = 0;
  let lowers = false;
  let uppers = false;
  let sentences = false;
  let figures = false;
  let wordFrom = 0;
  let stemFrom = -1;
  // Where the last word of the key ends, and its number.
  let end = -1;
  let number = 0;
  for (let at = 0; at <= length; at += 1) {
    let code = letters[at] ?? space;
    let kind = plainKind(code);
    if (kind !== other) {
      const from = at;
      let hash = firstHash;
      let before = other;
      do {
        if (kind === lower) {
          if (before === lower) lowers = true;
        } else if (kind === upper) {
          if (before === upper) uppers = true;
          code += 32;
        } else if (kind === figure) figures = true;
        else {
          dropLine(rows);
          dropStems(stems);
          return undefined;
        }
        hash = addToHash(hash, code);
        before = kind;
        at += 1;
        code = letters[at] ?? space;
        kind = plainKind(code);
      } while (kind !== other);
      end = at;
      keyWords += 1;
      addWord(rows, hash, end - from);
      number = knownWord(stems.words, hash, text, from, end);
      small += stems.words.small[number] ?? 0;
      if (stemFrom < 0) stemFrom = from;
      else number = -1;
    }
    // Apostrophes and hyphens part the words of a key, not those of a text.
    if (stemFrom >= 0 && code !== apostrophe && code !== hyphen && code !== curly) {
      if (number >= 0 && at === end) addKnownStem(stems, number, text, stemFrom, at);
      else addStem(stems, text, stemFrom, at);
      stemFrom = -1;
    }
    if (code === space) {
      if (words > 1 && at - wordFrom >= 4) {
        longer += 1;
        const first = letters[wordFrom] ?? space;
        if (isCapital(openers(first) ? (letters[wordFrom + 1] ?? space) : first)) capitals += 1;
      }
      if (at < length) words += 1;
      wordFrom = at + 1;
    } else if (!sentences && (code === stop || code === exclamation || code === question))
      sentences = beginsSentence(text, at + 1);
  }
  return {
    words,
    smallWords: keyWords === 0 ? 0 : small / keyWords,
    capitals: longer === 0 ? 0 : capitals / longer,
    allCapitals: !lowers && uppers,
    sentences,
    figures,
  };
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const afterStop = letterSet('"”’)');
const beforeCapital = letterSet('"“‘(');

/** Whether behind a stop, closing and opening marks aside, comes a blank and a capital. */
function beginsSentence(text: string, after: number): boolean {
  let at = afterStop(text.charCodeAt(after)) ? after + 1 : after;
  if (text.charCodeAt(at) !== space) return false;
  while (text.charCodeAt(at) === space) at += 1;
  return isCapital(text.charCodeAt(beforeCapital(text.charCodeAt(at)) ? at + 1 : at));
}

/** The same for text in any letters, by patterns. */
function countOdd(text: string, rows: WordRows, stems: StemRows): LineCounts {
  const words = text.split(" ");
  let longer = 0;
  let capitals = 0;
  words.forEach((word, index) => {
    if (index === 0 || word.length < 4) return;
    longer += 1;
    const first = openers(word.charCodeAt(0)) ? word.charAt(1) : word.charAt(0);
    if (first !== first.toLowerCase()) capitals += 1;
  });
  const plain = keyOf(text).split(" ");
  let small = 0;
  for (const word of plain) {
    if (isSmallWord(word)) small += 1;
    let hash = firstHash;
    for (let at = 0; at < word.length; at += 1) hash = addToHash(hash, word.charCodeAt(at));
    if (word !== "") addWord(rows, hash, word.length);
  }
  for (const found of text.matchAll(longWord)) addStem(stems, text, found.index, found.index + found[0].length);
  return {
    words: words.length,
    smallWords: small / plain.length,
    capitals: longer === 0 ? 0 : capitals / longer,
    allCapitals: !/\p{Ll}{2}/u.test(text) && /\p{Lu}{2}/u.test(text),
    sentences: /[.!?]["”’)]?\s+["“‘(]?\p{Lu}/u.test(text),
    figures: /\d/u.test(text),
  };
}

const longWord = /[\p{L}\p{N}][\p{L}\p{N}'’-]{3,}/gu;
