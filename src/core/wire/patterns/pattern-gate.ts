import { anyKind, isWord, kindOfCode, openingsOf } from "./pattern-openings.ts";

/**
 * Which of some patterns may match, told by three letters: trying dozens of patterns on every line costs far more than
 * reading it. Answers are numbers of sets of patterns; 0 is the empty set.
 */
export interface PatternGate {
  /** By the window where a text begins. */
  readonly start: Uint16Array;
  /** By the window where a word begins. */
  readonly word: Uint16Array;
  /** By the window at a letter that is of no word. */
  readonly mark: Uint16Array;
  /** The sets as bits, by their numbers: patterns 0–30 … */
  readonly low: Int32Array;
  /** … and 31–61. */
  readonly high: Int32Array;
}

/** Patterns of the gate as bits: 0–30, and 31–61. */
export interface OpenPatterns {
  low: number;
  high: number;
}

/** So many patterns are in one half of the bits. */
export const halfOfGate = 31;

/** Makes a gate. A pattern whose matches may begin inside a word is open for every text. */
export function patternGate(patterns: readonly RegExp[]): PatternGate {
  if (patterns.length > 2 * halfOfGate) throw new Error(`${patterns.length} patterns are too many for one gate`);
  const tables = { start: newTable(), word: newTable(), mark: newTable() };
  patterns.forEach((pattern, index) => {
    for (const { where, kinds } of openingsOf(pattern)) {
      const [first = anyKind, second = anyKind, third = anyKind] = kinds;
      const isInside = where === "anywhere" && (first === anyKind || isWord(first));
      const table = tables[isInside ? "start" : where === "anywhere" ? "mark" : where];
      for (const a of numbersOf(isInside ? anyKind : first))
        for (const b of numbersOf(isInside ? anyKind : second))
          for (const c of numbersOf(isInside ? anyKind : third)) {
            const at = (a << 10) | (b << 5) | c;
            if (index < halfOfGate) table.low[at] = (table.low[at] ?? 0) | (1 << index);
            else table.high[at] = (table.high[at] ?? 0) | (1 << (index - halfOfGate));
          }
    }
  });
  const sets = new Map<string, number>([["0 0", 0]]);
  const numbered = ({ low, high }: Table): Uint16Array => {
    const numbers = new Uint16Array(windows);
    for (let at = 0; at < windows; at += 1) {
      const [bits, more] = [low[at] ?? 0, high[at] ?? 0];
      // Most windows open nothing.
      if (bits === 0 && more === 0) continue;
      const set = `${bits} ${more}`;
      const number = sets.get(set) ?? sets.size;
      sets.set(set, number);
      numbers[at] = number;
    }
    return numbers;
  };
  const [start, word, mark] = [numbered(tables.start), numbered(tables.word), numbered(tables.mark)];
  const bits = [...sets.keys()].map((set) => set.split(" ").map(Number));
  return {
    start,
    word,
    mark,
    low: Int32Array.from(bits, ([low = 0]) => low),
    high: Int32Array.from(bits, ([, high = 0]) => high),
  };
}

interface Table {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

const windows = 1 << 15;
const newTable = (): Table => ({ low: new Int32Array(windows), high: new Int32Array(windows) });

const kinds = Uint8Array.from({ length: 128 }, (_, code) => kindOfCode(code));
const kindAt = (text: string, at: number): number => {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  return code < 128 ? (kinds[code] ?? 0) : kindOfCode(code);
};

/** The three letters from a place on, as a number. */
export const windowAt = (text: string, at: number): number =>
  (kindAt(text, at) << 10) | (kindAt(text, at + 1) << 5) | kindAt(text, at + 2);

/** Which patterns may match a text: all of them where it holds letters whose small form is a plain one, or halves of letters. */
export function openPatterns({ start, word, mark, low, high }: PatternGate, text: string): OpenPatterns {
  const open = { low: 0, high: 0 };
  const add = (set: number): void => {
    open.low |= low[set] ?? 0;
    open.high |= high[set] ?? 0;
  };
  if (oddLetters.test(text)) return allOpen;
  add(start[windowAt(text, 0)] ?? 0);
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const was = inWord;
    inWord = isWord(kindAt(text, at));
    if (!inWord) add(mark[windowAt(text, at)] ?? 0);
    else if (!was) add(word[windowAt(text, at)] ?? 0);
  }
  return open;
}

/** All patterns, whatever the text. */
export const allOpen: Readonly<OpenPatterns> = { low: -1, high: -1 };
/** The Kelvin sign, the long s, the dotted capital i; what is written in two halves. */
const oddLetters = /[\u212a\u017f\u0130\ud800-\udfff]/;

const everyKind = Array.from({ length: 32 }, (_, kind) => kind);
const numbersOf = (kind: number): readonly number[] => (kind === anyKind ? everyKind : [kind]);
