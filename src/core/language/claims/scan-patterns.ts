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
  const table = new Map<number, number[]>();
  const everywhere: number[] = [];
  patterns.forEach((pattern, n) => {
    const openings = openingsOf(pattern);
    if (openings === undefined) everywhere.push(n);
    else
      for (const opening of openings) {
        const others = table.get(opening);
        if (others === undefined) table.set(opening, [n]);
        else others.push(n);
      }
  });
  const tried: (readonly number[] | undefined)[] = Array.from({ length: 32 ** 3 }, (_, opening) => table.get(opening));
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
      const second = at + 1 < text.length ? letterClass(text.charCodeAt(at + 1)) : 0;
      const third = at + 2 < text.length ? letterClass(text.charCodeAt(at + 2)) : 0;
      const candidates = tried[(letterClass(code) << 10) | (second << 5) | third];
      if (candidates === undefined) continue;
      for (const n of candidates) {
        const pattern = sticky[n];
        if (pattern === undefined || at < (done[n] ?? 0)) continue;
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
