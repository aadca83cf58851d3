import { letterClass } from "./letter-class.ts";
import { openingsOf } from "./pattern-openings.ts";

/** All matches of some patterns in a text, in the order of the patterns, then of the text: calls `visit` for each. */
export type Scan = (text: string, visit: (pattern: number, from: number, to: number) => void) => void;

interface Match {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the matches of many patterns (flag `g`, no more) in one walk over the edges of words: at each only those are tried
 * that can begin with the five letters there. The matches are those that each pattern would find by itself.
 */
export function patternScan(patterns: readonly RegExp[]): Scan {
  const sticky = patterns.map(({ source }) => new RegExp(source, "y"));
  const { lists, listAt, everywhere, atEnds } = triedAt(patterns);
  const done = new Int32Array(patterns.length);

  function tryAt(text: string, at: number, found: Match[]): void {
    const three = (classAt(text, at) << 10) | (classAt(text, at + 1) << 5) | classAt(text, at + 2);
    const list = listAt[three] ?? 0;
    if (list === 0) return;
    const candidates = lists[list] ?? [];
    const fourth = 1 << classAt(text, at + 3);
    const fifth = 1 << classAt(text, at + 4);
    let last = -1;
    for (let k = 0; k < candidates.length; k += 3) {
      if (((candidates[k + 1] ?? 0) & fourth) === 0 || ((candidates[k + 2] ?? 0) & fifth) === 0) continue;
      const n = candidates[k] ?? 0;
      const pattern = sticky[n];
      // Where a pattern can begin so in several ways it is tried once.
      if (pattern === undefined || n === last || at < (done[n] ?? 0)) continue;
      last = n;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) continue;
      done[n] = at + match[0].length;
      found.push({ pattern: n, from: at, to: at + match[0].length });
    }
  }

  return (text, visit) => {
    const found: Match[] = [];
    done.fill(0);
    const { length } = text;
    for (let at = 0; at < length;) {
      while (at < length && !isWordUnit(text.charCodeAt(at))) at += 1;
      if (at < length) tryAt(text, at, found);
      while (at < length && isWordUnit(text.charCodeAt(at))) at += 1;
      if (atEnds && at < length) tryAt(text, at, found);
    }
    for (const n of everywhere) {
      const pattern = patterns[n];
      if (pattern === undefined) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        found.push({ pattern: n, from: match.index, to: match.index + match[0].length });
        if (match[0] === "") pattern.lastIndex += 1;
      }
    }
    if (found.length > 1) found.sort((one, other) => one.pattern - other.pattern);
    for (const { pattern, from, to } of found) visit(pattern, from, from + text.slice(from, to).trimEnd().length);
  };
}

/** The end of a text counts as a mark. */
const classAt = (text: string, at: number): number => (at < text.length ? letterClass(text.charCodeAt(at)) : 0);

/** What `\w` means. */
const wordUnits = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0));
const isWordUnit = (code: number): boolean => code < 128 && wordUnits[code] === 1;
const wordClasses = [...wordUnits.keys()]
  .filter((code) => wordUnits[code] === 1)
  .reduce((bits, code) => bits | (1 << letterClass(code)), 0);

/** Which patterns are to be tried where. */
interface Tried {
  /** Three numbers a pattern that can begin so: its own, and the classes that the fourth and the fifth letter can have. */
  readonly lists: readonly (readonly number[])[];
  /** Which of the lists is that of three letters; 0: none. */
  readonly listAt: Uint16Array;
  /** Patterns of which nothing is known. */
  readonly everywhere: readonly number[];
  /** Whether any can begin behind a word. */
  readonly atEnds: boolean;
}

function triedAt(patterns: readonly RegExp[]): Tried {
  const lists: number[][] = [[]];
  const listAt = new Uint16Array(32 ** 3);
  const everywhere: number[] = [];
  let atEnds = false;
  patterns.forEach((pattern, n) => {
    const openings = openingsOf(pattern);
    if (openings === undefined) everywhere.push(n);
    for (const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] of openings ?? []) {
      if ((first & ~wordClasses) !== 0) atEnds = true;
      eachBit(first, (a) =>
        eachBit(second, (b) =>
          eachBit(third, (c) => {
            const three = (a << 10) | (b << 5) | c;
            const list = (listAt[three] ||= lists.push([]) - 1);
            lists[list]?.push(n, fourth, fifth);
          }),
        ),
      );
    }
  });
  return { lists, listAt, everywhere, atEnds };
}

function eachBit(classes: number, use: (letter: number) => void): void {
  for (let rest = classes; rest !== 0; rest &= rest - 1) use(31 - Math.clz32(rest & -rest));
}
