import { lineStarts } from "../language/line-starts.ts";
import { spread } from "../language/word-index.ts";

/** The words of a Hunspell list with their flags, without an object for each. */
export interface StemTable {
  /** The flags of a word, of all lines on which it stands; undefined where it stands on none. */
  flagsOf(word: string): string | undefined;
  /** The words that begin with this letter, large or small, as they follow in the list. */
  beginningWith(initial: string): Iterable<string>;
}

/** Reads the list: where its lines begin, and a table of hashes over them. Its fifty thousand words stay in the one text. */
export function stemTable(list: string): StemTable {
  const starts = lineStarts(list);
  const count = starts.length - 1;
  let mask = 1;
  while (mask < count * 2) mask *= 2;
  mask -= 1;
  // Open addressing: the number of the line and 1, or 0 for a free place.
  const table = new Int32Array(mask + 1);
  for (let line = 0; line < count; line++) {
    const start = starts[line] ?? 0;
    const end = endOfWord(line);
    if (end === start || isDigit(list.charCodeAt(start))) continue;
    let place = spread(list, start, end) & mask;
    while (table[place] !== 0) place = (place + 1) & mask;
    table[place] = line + 1;
  }
  let byInitial: ReadonlyMap<string, readonly number[]> | undefined;

  function endOfWord(line: number): number {
    const start = starts[line] ?? 0;
    const end = (starts[line + 1] ?? 0) - 1;
    for (let at = start; at < end; at++) if (list.charCodeAt(at) === slash) return at;
    return start + list.slice(start, end).trim().length;
  }

  function isAt(word: string, line: number): boolean {
    const start = starts[line] ?? 0;
    if (!list.startsWith(word, start)) return false;
    const next = list.charCodeAt(start + word.length);
    return next === slash || endOfWord(line) === start + word.length;
  }

  const flagsAt = (line: number): string => {
    const end = endOfWord(line);
    return list.charCodeAt(end) === slash ? list.slice(end + 1, (starts[line + 1] ?? 0) - 1).trim() : "";
  };

  /** Where the table has a word, from a place on; -1: no more. */
  function placeOf(word: string, from: number): number {
    for (let place = from & mask; table[place] !== 0; place = (place + 1) & mask)
      if (isAt(word, (table[place] ?? 0) - 1)) return place;
    return -1;
  }
  const hashed = (word: string): number => spread(word, 0, word.length);

  return {
    flagsOf(word) {
      let flags: string | undefined;
      for (let place = placeOf(word, hashed(word)); place >= 0; place = placeOf(word, place + 1))
        flags = (flags ?? "") + flagsAt((table[place] ?? 0) - 1);
      return flags;
    },
    *beginningWith(initial) {
      byInitial ??= groupByInitial(list, table, starts);
      for (const line of byInitial.get(initial) ?? []) {
        const word = list.slice(starts[line], endOfWord(line));
        // Once, although it stands on two lines.
        if (table[placeOf(word, hashed(word))] === line + 1) yield word;
      }
    },
  };
}

const slash = 47;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function groupByInitial(list: string, table: Int32Array, starts: Int32Array): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const line of table.filter((entry) => entry !== 0).sort()) {
    const initial = list.charAt(starts[line - 1] ?? 0).toLowerCase();
    const group = groups.get(initial);
    if (group === undefined) groups.set(initial, [line - 1]);
    else group.push(line - 1);
  }
  return groups;
}
