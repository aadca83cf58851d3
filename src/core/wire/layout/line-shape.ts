import { once } from "../../language/once.ts";
import { hasSmallWord, isSmallWord } from "./small-words.ts";
import { kindGate } from "./line-kinds.ts";
import { allOpen, type OpenPatterns, windowAt } from "../patterns/pattern-gate.ts";
import { addWord, beginLine, dropLine, numberOfWords, type WordRows } from "./word-rows.ts";

/** What can be seen of a line by itself, counted once and used by all features. */
export interface LineShape {
  readonly text: string;
  /** Letters and figures only, lower case, single spaces: for comparing lines. Made when it is first asked for. */
  readonly key: string;
  /** Equal keys have equal numbers; others hardly ever. */
  readonly keyNumber: number;
  /** The same of the first letters of the key; 0 where the key is too short to be compared. */
  readonly openingNumber: number;
  /** How many words, parted by spaces. */
  readonly words: number;
  /** Share of words that are small words of running English ("the", "of", "was"). */
  readonly smallWords: number;
  /** Share of the longer words (4 letters and more) after the first that begin with a capital. */
  readonly capitals: number;
  readonly allCapitals: boolean;
  /** Ends as a sentence ends, closing quotation mark or bracket included. */
  readonly stops: boolean;
  /** One sentence ends in it and another begins. */
  readonly sentences: boolean;
  readonly figures: boolean;
  /** Long, stopped and full of small words: running prose. */
  readonly prose: boolean;
  /** The families of words that it may belong to. */
  readonly openKinds: Readonly<OpenPatterns>;
}

type Counted = Pick<
  LineShape,
  "words" | "smallWords" | "capitals" | "allCapitals" | "sentences" | "figures" | "openKinds"
>;

/** Measures one line. The words of its key become the next line of `rows`. */
export function shapeOf(text: string, rows: WordRows): LineShape {
  beginLine(rows);
  const from = rows.count;
  const counted = countPlain(text, rows) ?? countOdd(text, rows);
  const stops = endsSentence(text);
  const { words, smallWords, capitals, allCapitals, sentences, figures, openKinds } = counted;
  const key = once(() => keyOf(text));
  return {
    text,
    get key() {
      return key();
    },
    keyNumber: numberOfWords(rows, from),
    openingNumber: openingOf(text, key),
    words,
    smallWords,
    capitals,
    allCapitals,
    stops,
    sentences,
    figures,
    openKinds,
    prose: text.length >= 80 && smallWords >= 0.2 && (stops || ':,;"”'.includes(text.slice(-1)) || text.length >= 240),
  };
}

const [other, lower, upper, figure, odd] = [0, 1, 2, 3, 4];
const kinds = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 97 && code <= 122 ? lower : code >= 65 && code <= 90 ? upper : code >= 48 && code <= 57 ? figure : other,
);
const codesOf = (letters: string): ReadonlySet<number> =>
  new Set(Array.from(letters, (letter) => letter.codePointAt(0) ?? 0));
/** Marks that are no letter in any way of writing. */
const plainMarks = codesOf("‘’“”–—…•€£©®«»°");
const openers = codesOf("\"'“‘(");
const space = 32;

/** Counts once through the letters; nothing where there are others than those of plain English. */
function countPlain(text: string, rows: WordRows): Counted | undefined {
  const { length } = text;
  let words = 1;
  let longer = 0;
  let capitals = 0;
  let small = 0;
  let keyWords = 0;
  let [lowers, uppers, sentences, figures] = [false, false, false, false];
  let kindBefore = other;
  let wordFrom = 0;
  let from = -1;
  let hash = 7;
  const { start: startSets, word: wordSets, mark: markSets, low: lowOf, high: highOf } = kindGate();
  const begins = startSets[windowAt(text, 0)] ?? 0;
  let low = lowOf[begins] ?? 0;
  let high = highOf[begins] ?? 0;
  for (let at = 0; at <= length; at += 1) {
    const code = at < length ? text.charCodeAt(at) : space;
    const kind = code < 128 ? (kinds[code] ?? other) : plainMarks.has(code) ? other : odd;
    if (kind === odd) {
      dropLine(rows);
      return undefined;
    }
    if (kind !== other) {
      if (from < 0) {
        from = at;
        const set = wordSets[windowAt(text, at)] ?? 0;
        low |= lowOf[set] ?? 0;
        high |= highOf[set] ?? 0;
      }
      hash = (Math.imul(hash, 31) + (kind === upper ? code + 32 : code)) | 0;
      if (kind === figure) figures = true;
      else if (kind === kindBefore) {
        if (kind === lower) lowers = true;
        else uppers = true;
      }
    } else {
      const set = markSets[windowAt(text, at)] ?? 0;
      low |= lowOf[set] ?? 0;
      high |= highOf[set] ?? 0;
      if (from >= 0) {
        keyWords += 1;
        if (hasSmallWord(text, from, at)) small += 1;
        addWord(rows, hash, at - from);
        from = -1;
        hash = 7;
      }
      if (code === space) {
        if (words > 1 && at - wordFrom >= 4) {
          longer += 1;
          const first = text.charCodeAt(wordFrom);
          if (isCapital(openers.has(first) ? text.charCodeAt(wordFrom + 1) : first)) capitals += 1;
        }
        if (at < length) words += 1;
        wordFrom = at + 1;
      } else if (!sentences && (code === 46 || code === 33 || code === 63)) sentences = beginsSentence(text, at + 1);
    }
    kindBefore = kind;
  }
  return {
    words,
    smallWords: keyWords === 0 ? 0 : small / keyWords,
    capitals: longer === 0 ? 0 : capitals / longer,
    allCapitals: !lowers && uppers,
    sentences,
    figures,
    openKinds: { low, high },
  };
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const afterStop = codesOf('"”’)');
const beforeCapital = codesOf('"“‘(');

/** Whether behind a stop, closing and opening marks aside, comes a blank and a capital. */
function beginsSentence(text: string, stop: number): boolean {
  let at = afterStop.has(text.charCodeAt(stop)) ? stop + 1 : stop;
  if (text.charCodeAt(at) !== space) return false;
  while (text.charCodeAt(at) === space) at += 1;
  return isCapital(text.charCodeAt(beforeCapital.has(text.charCodeAt(at)) ? at + 1 : at));
}

/** The same for text in any letters, by patterns. */
function countOdd(text: string, rows: WordRows): Counted {
  const words = text.split(" ");
  let longer = 0;
  let capitals = 0;
  words.forEach((word, index) => {
    if (index === 0 || word.length < 4) return;
    longer += 1;
    const first = openers.has(word.charCodeAt(0)) ? word.charAt(1) : word.charAt(0);
    if (first !== first.toLowerCase()) capitals += 1;
  });
  const plain = keyOf(text).split(" ");
  let small = 0;
  for (const word of plain) {
    if (isSmallWord(word)) small += 1;
    let hash = 7;
    for (let at = 0; at < word.length; at += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
    if (word !== "") addWord(rows, hash, word.length);
  }
  return {
    words: words.length,
    smallWords: small / plain.length,
    capitals: longer === 0 ? 0 : capitals / longer,
    allCapitals: !/\p{Ll}{2}/u.test(text) && /\p{Lu}{2}/u.test(text),
    sentences: /[.!?]["”’)]?\s+["“‘(]?\p{Lu}/u.test(text),
    figures: /\d/u.test(text),
    openKinds: allOpen,
  };
}

/** So many letters of a key, blanks counted, make its opening. */
const openingLetters = 12;

function openingOf(text: string, key: () => string): number {
  let hash = 7;
  let letters = 0;
  let gap = false;
  for (let at = 0; at < text.length && letters < openingLetters; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (kinds[code] ?? other) : plainMarks.has(code) ? other : odd;
    if (kind === odd) return openingOfKey(key());
    if (kind === other) {
      gap = letters > 0;
      continue;
    }
    if (gap) {
      hash = (Math.imul(hash, 31) + space) | 0;
      letters += 1;
      gap = false;
      if (letters === openingLetters) break;
    }
    hash = (Math.imul(hash, 31) + (kind === upper ? code + 32 : code)) | 0;
    letters += 1;
  }
  return letters < openingLetters ? 0 : hash || 1;
}

function openingOfKey(key: string): number {
  if (key.length < openingLetters) return 0;
  let hash = 7;
  for (let at = 0; at < openingLetters; at += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  return hash || 1;
}

const stopMarks = codesOf(".!?…");
const closers = codesOf("\"'”’)]");

/** Whether a text ends with a stop, at most three closing marks behind it. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1;
  for (let closing = 0; closing < 3 && closers.has(text.charCodeAt(at)); closing += 1) at -= 1;
  return stopMarks.has(text.charCodeAt(at));
}

/** A text reduced to its letters and figures in lower case, for comparing. */
export const keyOf = (text: string): string =>
  isAscii.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z\d]+/g, " ")
        .trim()
    : text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
const isAscii = /^[ -~]*$/u;

/** Share of words that two lines have in common, of the longer one's: 1 where they are the same but for order. */
export function sharedWords(one: LineShape, other: LineShape): number {
  const left = new Map<string, number>();
  const words = one.key.split(" ");
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  const others = other.key.split(" ");
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  return common / Math.max(words.length, others.length);
}
