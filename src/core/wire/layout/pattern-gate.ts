import { anyKind, isWord, kindOfCode, openingsOf } from "./pattern-openings.ts";

/** Which of some patterns may match a text, as bits by their order; a pattern whose bit is not set does not match. */
export type PatternGate = (text: string) => number;

/** So many patterns have a bit. */
const mostPatterns = 31;

/**
 * Trying dozens of patterns on every line costs far more than reading it. Once through the letters tells which of them
 * find their first three letters at all; mostly that is one or two.
 */
export function patternGate(patterns: readonly RegExp[]): PatternGate {
  if (patterns.length > mostPatterns) throw new Error(`${patterns.length} patterns are too many for one gate`);
  const tables = {
    start: new Int32Array(size),
    word: new Int32Array(size),
    anywhere: new Int32Array(size),
  };
  patterns.forEach((pattern, index) => {
    for (const { where, kinds } of openingsOf(pattern)) {
      const [first = anyKind, second = anyKind, third = anyKind] = kinds;
      for (const a of numbersOf(first))
        for (const b of numbersOf(second))
          for (const c of numbersOf(third)) {
            const at = (a << 10) | (b << 5) | c;
            tables[where][at] = (tables[where][at] ?? 0) | (1 << index);
          }
    }
  });
  const { start, word, anywhere } = tables;
  const all = (1 << patterns.length) - 1;
  const always = anywhere.reduce((common, bits) => common & bits, all);
  return (text) => {
    const { length } = text;
    if (length === 0) return all;
    let first = 0;
    let second = 0;
    let third = 0;
    let window = 0;
    let bits = always;
    // The window is filled before it stands at the first letter; past the end stands what is no letter.
    for (let at = -2; at < length; at += 1) {
      const before = first;
      first = second;
      second = third;
      third = 0;
      if (at + 2 < length) {
        const code = text.charCodeAt(at + 2);
        if (code < 128) third = kinds[code] ?? 0;
        else if (isOdd(code)) return all;
        else third = kindOfCode(code);
      }
      window = ((window << 5) | third) & (size - 1);
      if (at < 0) continue;
      bits |= anywhere[window] ?? 0;
      if (at === 0) bits |= start[window] ?? 0;
      if (isWord(first) && !isWord(before)) bits |= word[window] ?? 0;
    }
    return bits;
  };
}

const size = 1 << 15;
const kinds = Uint8Array.from({ length: 128 }, (_, code) => kindOfCode(code));

/** What is a plain letter in lower case or without regard to case (Kelvin sign, long s, dotted capital i), and halves of letters: too rare to be exact about. */
const isOdd = (code: number): boolean =>
  code === 0x212a || code === 0x17f || code === 0x130 || (code >= 0xd800 && code <= 0xdfff);

const everyKind = Array.from({ length: 32 }, (_, kind) => kind);
const numbersOf = (kind: number): readonly number[] => (kind === anyKind ? everyKind : [kind]);
