import { endOfText, isWordKind, kindCount, type LetterKind } from "./letter-kinds.ts";
import type { PatternNet } from "./pattern-net.ts";

/** So many patterns are in one half of the bits. */
export const halfOfScan = 31;

/**
 * Reads texts letter by letter for all patterns of a net at once: one look at a table a letter. What stands in the table is
 * found when a text first asks for it, so that nothing is made that no text needs.
 */
export interface PatternScan {
  /** By state and kind of letter the state behind it, less than nothing where patterns have matched by then; 0 where that is still to be found. */
  next: Int16Array;
  /** By state which patterns had matched when it was reached. */
  low: Int32Array;
  high: Int32Array;
  /** By state 1 where no letter leads on to a match. */
  dead: Uint8Array;
  /** Finds the state behind a letter and notes it in the table. */
  readonly find: (state: number, kind: LetterKind) => number;
}

/** The state in which a text begins. */
export const startState = 1;

/** More states are forgotten and found anew: the texts of a day come to a few thousand. */
const mostStates = 12_000;

/** Makes a scan. `bound`: matches begin only where the text begins. */
export function patternScan({ places, entries }: PatternNet, bound = false): PatternScan {
  if (entries.length > 2 * halfOfScan) throw new Error(`${entries.length} patterns are too many for one scan`);
  const begins = placesBehind(entries);
  if (bound && !begins.every((place) => isStart(place))) throw new Error("a pattern is not bound to the beginning");
  const behind: (readonly number[] | undefined)[] = [];
  const begun: (Followed | undefined)[] = [];
  const left = new Uint32Array(places.length);
  let leaving = 0;
  let sets: (readonly number[])[] = [];
  let afterWord: boolean[] = [];
  let numbers = new Map<string, number>();
  let age = 0;
  const scan = { ...tablesFor(64), find };
  forget();
  return scan;

  function isStart(place: number): boolean {
    const found = places[place];
    return found?.is === "bound" && found.where === "start";
  }

  /** The places that are reached from some without a letter or a condition. */
  function placesBehind(from: readonly number[]): readonly number[] {
    const found = new Set<number>();
    const open = [...from];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (found.has(place)) continue;
      found.add(place);
      const node = places[place];
      if (node?.is === "fork") open.push(...node.next);
    }
    return [...found].filter((place) => places[place]?.is !== "fork");
  }

  function find(state: number, kind: LetterKind): number {
    const isFirst = state === startState;
    const word = afterWord[state] === true;
    const own = follow(sets[state] ?? [], kind, isFirst, word);
    const begun = bound && !isFirst ? nowhere : begunBy(kind, isFirst, word);
    const [low, high] = [own.low | begun.low, own.high | begun.high];
    const found = own.found.length === 0 ? begun.found : [...new Set([...own.found, ...begun.found])];
    const now = age;
    const target = numberOf(
      found.toSorted((a, b) => a - b),
      isWordKind(kind),
      low,
      high,
    );
    const noted = low === 0 && high === 0 ? target : -target;
    if (age === now) scan.next[state * kindCount + kind] = noted;
    return noted;
  }

  /** Where matches that begin at a letter of a kind have come behind it: the same wherever it stands, but for what stood before. */
  function begunBy(kind: LetterKind, isFirst: boolean, word: boolean): Followed {
    const place = kind + kindCount * (isFirst ? 2 : word ? 1 : 0);
    return (begun[place] ??= follow(begins, kind, isFirst, word));
  }

  /** Follows the net from some places by one letter. */
  function follow(from: readonly number[], kind: LetterKind, isFirst: boolean, word: boolean): Followed {
    const atBound = isWordKind(kind) !== word;
    const found: number[] = [];
    let [low, high] = [0, 0];
    leaving += 1;
    const open = [...from];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const node = places[place];
      if (node === undefined || left[place] === leaving) continue;
      left[place] = leaving;
      if (node.is === "letter") {
        const { set, next } = node;
        if (((kind < 32 ? set.low >>> kind : set.high >>> (kind - 32)) & 1) === 1) found.push(...behindOf(next));
      } else if (node.is === "matched") {
        if (node.pattern < halfOfScan) low |= 1 << node.pattern;
        else high |= 1 << (node.pattern - halfOfScan);
      } else if (node.is === "bound" && holds(node.where)) open.push(...behindOf(node.next));
    }
    return { found: [...new Set(found)], low, high };

    function holds(where: "start" | "end" | "word" | "inside"): boolean {
      if (where === "start") return isFirst;
      return where === "end" ? kind === endOfText : (where === "word") === atBound;
    }
  }

  function behindOf(place: number): readonly number[] {
    return (behind[place] ??= placesBehind([place]));
  }

  function numberOf(set: readonly number[], word: boolean, low: number, high: number): number {
    const key = `${String.fromCharCode(...set)}\n${word ? 1 : 0} ${low} ${high}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (sets.length >= mostStates) forget();
    const number = sets.length;
    if (number === scan.low.length) grow(scan);
    sets.push(set);
    afterWord.push(word);
    numbers.set(key, number);
    scan.low[number] = low;
    scan.high[number] = high;
    scan.dead[number] = bound && set.length === 0 ? 1 : 0;
    return number;
  }

  /** Back to nothing but the beginning; its number is nobody else's, for there alone `^` holds. */
  function forget(): void {
    age += 1;
    scan.next.fill(0);
    [sets, afterWord, numbers] = [[[], []], [false, false], new Map<string, number>()];
  }
}

/** Places that are reached, and patterns that have matched by then. */
interface Followed {
  readonly found: readonly number[];
  readonly low: number;
  readonly high: number;
}
const nowhere: Followed = { found: [], low: 0, high: 0 };

type Tables = Pick<PatternScan, "next" | "low" | "high" | "dead">;

const tablesFor = (states: number): Tables => ({
  next: new Int16Array(states * kindCount),
  low: new Int32Array(states),
  high: new Int32Array(states),
  dead: new Uint8Array(states),
});

function grow(scan: Tables): void {
  const { next, low, high, dead } = tablesFor(scan.low.length * 2);
  next.set(scan.next);
  low.set(scan.low);
  high.set(scan.high);
  dead.set(scan.dead);
  Object.assign(scan, { next, low, high, dead });
}
