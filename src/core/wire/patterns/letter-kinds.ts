/**
 * The kinds of letters that patterns are read over: 1–26 the letters without regard to case, 27 a figure, 28 the low line,
 * from 29 on one mark each; 0 any other sign of ASCII, 62 anything beyond it.
 */
export type LetterKind = number;

const plainOther = 0;
const figure = 27;
const lowLine = 28;
const firstMark = 29;
/** Marks that patterns of lines are written with: each is a kind of its own, so that what is said of it is exact. */
const marks = "\"“”'’‘ \t.,:;!?()[]|-–—…©@/»›>·•&#";
/** All white space but the plain blank and what breaks lines. */
const otherBlank = firstMark + marks.indexOf("\t");
const foreign = 62;
/** What comes behind the last letter of a text. */
export const endOfText = 63;
/** So many kinds there are, the end counted. */
export const kindCount = 64;
/** And so many bits a kind takes. */
export const kindBits = 6;
/** A letter that no kind can stand for: half of a letter, one whose small form is plain, a line break. */
export const oddLetter = 255;

const blanks = "\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";
/** The long s, the Kelvin sign and the dotted capital i are plain letters in lower case, or without regard to case. */
const odd = "\n\r\u2028\u2029\u017f\u212a\u0130";

const tableSize = 0x3001;
const table = Uint8Array.from({ length: tableSize }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (odd.includes(letter)) return oddLetter;
  if (blanks.includes(letter)) return otherBlank;
  if (/[a-z]/iu.test(letter) && code < 128) return code & 31;
  if (/[0-9]/u.test(letter)) return figure;
  if (letter === "_") return lowLine;
  const mark = marks.indexOf(letter);
  return mark >= 0 ? firstMark + mark : code < 128 ? plainOther : foreign;
});

/** The kind of a letter by its code; `oddLetter` where there is none. */
export function kindOfCode(code: number): LetterKind {
  if (code < tableSize) return table[code] ?? foreign;
  if (code === 0xfeff) return otherBlank;
  return code >= 0xd800 && code <= 0xdfff ? oddLetter : foreign;
}

/** Letters, figures and the low line make words. */
export const isWordKind = (kind: LetterKind): boolean => kind >= 1 && kind <= lowLine;

/** Several kinds as bits: 0–31 and 32–63. */
export interface KindSet {
  readonly low: number;
  readonly high: number;
  /** It says exactly which letters are meant: all of each kind in it. */
  readonly exact: boolean;
}

/** The set of some kinds. */
export function setOf(kinds: readonly LetterKind[], exact: boolean): KindSet {
  let [low, high] = [0, 0];
  for (const kind of kinds) {
    if (kind < 32) low |= 1 << kind;
    else high |= 1 << (kind - 32);
  }
  return { low, high, exact };
}

const all = Array.from({ length: endOfText }, (_, kind) => kind);

/** Sets that escapes and properties of patterns stand for. */
export const kindSets = {
  any: setOf(all, true),
  word: setOf(all.filter(isWordKind), true),
  noWord: setOf(
    all.filter((kind) => !isWordKind(kind)),
    true,
  ),
  figure: setOf([figure], true),
  noFigure: setOf(
    all.filter((kind) => kind !== figure),
    true,
  ),
  blank: setOf([firstMark + marks.indexOf(" "), otherBlank], true),
  noBlank: setOf(
    all.filter((kind) => kind !== firstMark + marks.indexOf(" ") && kind !== otherBlank),
    true,
  ),
  /** Letters of any writing, and letters and figures: what is beyond ASCII no kind tells apart. */
  letters: setOf([...all.slice(1, figure), foreign], false),
  numbers: setOf([figure, foreign], false),
  /** What any other property may name. */
  property: setOf(all, false),
} as const;

/** The kind of a letter as a set; without regard to case it may be exact, with regard to it no letter is. */
export function setOfLetter(code: number, folded: boolean): KindSet {
  const kind = kindOfCode(code);
  const single = kind === lowLine || (kind >= firstMark && kind < foreign && kind !== otherBlank);
  return setOf([kind === oddLetter ? foreign : kind], single || (folded && kind >= 1 && kind <= 26));
}

/** All that is in one of two sets. */
export const unionOf = (one: KindSet, other: KindSet): KindSet => ({
  low: one.low | other.low,
  high: one.high | other.high,
  exact: one.exact && other.exact,
});

/** What is not in a set; where the set is not exact, anything may be. */
export const complementOf = ({ low, high, exact }: KindSet): KindSet =>
  exact ? { low: kindSets.any.low & ~low, high: kindSets.any.high & ~high, exact } : { ...kindSets.any, exact };
