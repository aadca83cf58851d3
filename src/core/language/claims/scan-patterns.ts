import { letterClass } from "./letter-class.ts";
import { openingsOf } from "./pattern-openings.ts";

/** All matches of some patterns in a text, in the order of the patterns, then of the text: calls `visit` for each. */
export type Scan = (text: string, visit: (pattern: number, from: number, to: number) => void) => void;

/**
 * Finds the matches of many patterns (flag `g`, no more) in one walk over the edges of words: at each only those are tried
 * that can begin with the three letters there. The matches are those that each pattern would find by itself.
 */
export function patternScan(patterns: readonly RegExp[]): Scan {
  const sticky = patterns.map(({ source }) => new RegExp(source, "y"));
  const { tried, everywhere } = triedAt(patterns);
  return (text, visit) => {
    const found: (number[] | undefined)[] = Array.from({ length: patterns.length });
    const done = new Int32Array(patterns.length);
    const keep = (n: number, from: number, to: number): void => {
      const list = (found[n] ??= []);
      list.push(from, to);
      done[n] = to;
    };
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const was: boolean = inWord;
      inWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 65 && code <= 90);
      if (inWord === was) continue;
      const second = classAt(text, at + 1);
      const third = classAt(text, at + 2);
      const candidates = tried[(letterClass(code) << 10) | (second << 5) | third];
      if (candidates === undefined) continue;
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
        if (match !== null) keep(n, at, at + match[0].length);
      }
    }
    for (const n of everywhere) {
      const pattern = patterns[n];
      if (pattern === undefined) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        keep(n, match.index, match.index + match[0].length);
        if (match[0] === "") pattern.lastIndex += 1;
      }
    }
    found.forEach((list, n) => {
      if (list === undefined) return;
      for (let k = 0; k < list.length; k += 2) {
        const from = list[k] ?? 0;
        visit(n, from, from + text.slice(from, list[k + 1]).trimEnd().length);
      }
    });
  };
}

/** The end of a text counts as a mark. */
const classAt = (text: string, at: number): number => (at < text.length ? letterClass(text.charCodeAt(at)) : 0);

/**
 * Which patterns can begin with three letters, by the number of the three: three numbers an entry, the pattern and what
 * the fourth and the fifth letter can be. Those of which nothing is known have to be looked for everywhere.
 */
function triedAt(patterns: readonly RegExp[]): {
  readonly tried: readonly (readonly number[] | undefined)[];
  readonly everywhere: readonly number[];
} {
  const tried: (number[] | undefined)[] = Array.from({ length: 32 ** 3 });
  const everywhere: number[] = [];
  patterns.forEach((pattern, n) => {
    const openings = openingsOf(pattern);
    if (openings === undefined) everywhere.push(n);
    for (const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] of openings ?? [])
      eachBit(first, (a) =>
        eachBit(second, (b) =>
          eachBit(third, (c) => {
            (tried[(a << 10) | (b << 5) | c] ??= []).push(n, fourth, fifth);
          }),
        ),
      );
  });
  return { tried, everywhere };
}

function eachBit(classes: number, use: (letter: number) => void): void {
  for (let rest = classes; rest !== 0; rest &= rest - 1) use(31 - Math.clz32(rest & -rest));
}
