import type { ClassedText } from "./classed-text.ts";
import { isWordClass, openingLength } from "./letter-class.ts";
import { openingsOf } from "./pattern-openings.ts";

/** All matches of some patterns in a text, in the order of the patterns, then of the text: calls `visit` for each. */
export type Scan = (text: ClassedText, visit: (pattern: number, from: number, to: number) => void) => void;

/** A pattern (flag `g`, no more) to be looked for. */
export interface Scanned {
  readonly pattern: RegExp;
  /**
   * For a pattern that does not begin at the edge of a word: words without which it has no match, as a pattern that does.
   * Where they do not stand the text is not gone through.
   */
  readonly heart?: RegExp;
}

interface Match {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the matches of many patterns in one walk over the edges of words: at each only those are tried that can begin with
 * the eight letters there. The matches are those that each pattern would find by itself.
 */
export function patternScan(scanned: readonly Scanned[]): Scan {
  const sticky = scanned.map(({ pattern, heart = pattern }) => new RegExp(heart.source, "y"));
  const { lists, opens, listAt, everywhere, byHeart, atEnds } = triedAt(scanned);
  const done = new Int32Array(scanned.length);
  const beats = new Uint8Array(scanned.length);

  function tryAt(text: ClassedText, at: number, list: Int32Array, found: Match[]): void {
    const { classes } = text;
    let last = -1;
    for (let k = 0; k < list.length; k += entry) {
      let m = 1;
      while (m < entry && (((list[k + m] ?? 0) >>> (classes[at + 2 + m] ?? 0)) & 1) === 1) m += 1;
      if (m < entry) continue;
      const n = list[k] ?? 0;
      // Where a pattern can begin so in several ways it is tried once.
      if (n === last || at < (done[n] ?? 0) || beats[n] === 1) continue;
      last = n;
      const pattern = sticky[n];
      if (pattern === undefined) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text.text());
      if (match === null) continue;
      if (byHeart[n] === 1) {
        beats[n] = 1;
        continue;
      }
      done[n] = at + match[0].length;
      found.push({ pattern: n, from: at, to: at + match[0].length });
    }
  }

  return (text, visit) => {
    const found: Match[] = [];
    done.fill(0);
    beats.fill(0);
    const { classes, edges, edgeCount } = text;
    for (let k = 0; k < edgeCount; k += atEnds ? 1 : 2) {
      const at = edges[k] ?? 0;
      const two = ((classes[at] ?? 0) << 5) | (classes[at + 1] ?? 0);
      if (opens[two] === 0) continue;
      const list = listAt[(two << 5) | (classes[at + 2] ?? 0)] ?? 0;
      if (list !== 0) tryAt(text, at, lists[list] ?? nothing, found);
    }
    for (let n = 0; n < scanned.length; n++) {
      const pattern = scanned[n]?.pattern;
      if (pattern === undefined || (everywhere[n] === 0 && beats[n] === 0)) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text.text()); match !== null; match = pattern.exec(text.text())) {
        found.push({ pattern: n, from: match.index, to: match.index + match[0].length });
        if (match[0] === "") pattern.lastIndex += 1;
      }
    }
    if (found.length > 1) found.sort((one, other) => one.pattern - other.pattern);
    for (const { pattern, from, to } of found)
      visit(pattern, from, from + text.text().slice(from, to).trimEnd().length);
  };
}

const nothing = new Int32Array(0);
/** Numbers a pattern in a list of those that begin with the same three letters. */
const entry = openingLength - 2;

/** What `\w` means, of the classes a bit each. */
const wordClasses = isWordClass.reduce((bits, is, letter) => bits | (is << letter), 0);

/** Which patterns are to be tried where. */
interface Tried {
  /** `entry` numbers a pattern that can begin so: its own, and the classes that each letter behind the third can have. */
  readonly lists: readonly Int32Array[];
  /** Which of the lists is that of three letters; 0: none. */
  readonly listAt: Uint16Array;
  /** 1 for two letters with which any of them begins: a small table, which most words are done with. */
  readonly opens: Uint8Array;
  /** 1 for patterns of which nothing is known, and for those that go by their heart. */
  readonly everywhere: Uint8Array;
  readonly byHeart: Uint8Array;
  /** Whether any can begin behind a word. */
  readonly atEnds: boolean;
}

function triedAt(scanned: readonly Scanned[]): Tried {
  const lists: number[][] = [[]];
  const listAt = new Uint16Array(32 ** 3);
  const opens = new Uint8Array(32 ** 2);
  const everywhere = new Uint8Array(scanned.length);
  const byHeart = new Uint8Array(scanned.length);
  let atEnds = false;
  scanned.forEach(({ pattern, heart }, n) => {
    const own = openingsOf(pattern);
    const openings = own ?? (heart === undefined ? undefined : openingsOf(heart));
    if (openings === undefined) everywhere[n] = 1;
    else if (own === undefined) byHeart[n] = 1;
    for (const [first = 0, second = 0, third = 0, ...rest] of openings ?? []) {
      if ((first & ~wordClasses) !== 0) atEnds = true;
      eachBit(first, (a) =>
        eachBit(second, (b) =>
          eachBit(third, (c) => {
            const three = (a << 10) | (b << 5) | c;
            opens[three >> 5] = 1;
            const list = (listAt[three] ||= lists.push([]) - 1);
            lists[list]?.push(n, ...rest);
          }),
        ),
      );
    }
  });
  return { lists: lists.map((list) => Int32Array.from(list)), opens, listAt, everywhere, byHeart, atEnds };
}

function eachBit(classes: number, use: (letter: number) => void): void {
  for (let rest = classes; rest !== 0; rest &= rest - 1) use(31 - Math.clz32(rest & -rest));
}
