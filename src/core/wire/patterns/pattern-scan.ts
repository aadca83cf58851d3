import { endOfText, isWordKind, kindBits, kindCount, kindOfCode, type LetterKind } from "./letter-kinds.ts";
import { letterRow } from "./letter-row.ts";
import type { PatternNet } from "./pattern-net.ts";

/** Patterns as bits: 0–30, and 31–61. */
export interface OpenPatterns {
  readonly low: number;
  readonly high: number;
}

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

/** Of a text longer than `longest` only the first `head` and the last `tail` letters are read, with a blank between them. */
export interface CutText {
  readonly longest: number;
  readonly head: number;
  readonly tail: number;
}

/**
 * Which patterns a text may match; where the net of a pattern is exact, which it matches. Nothing for a text with letters
 * that no kind stands for.
 */
export function openPatterns(scan: PatternScan, text: string, cut?: CutText): OpenPatterns | undefined {
  const { kinds, odd } = letterRow(text);
  if (odd) return undefined;
  found.low = 0;
  found.high = 0;
  if (cut === undefined || text.length <= cut.longest) readOn(scan, kinds, startState, 0, text.length + 1);
  else {
    const state = readOn(scan, kinds, startState, 0, cut.head);
    const behind = readOn(scan, gap, state, 0, 1);
    readOn(scan, kinds, behind, text.length - cut.tail, text.length + 1);
  }
  return { low: found.low, high: found.high };
}

/**
 * The same for two scans in one go: what the one waits for, the other reads meanwhile. `cut` holds for the second; a text that
 * it cuts is read twice.
 */
export function openInBoth(
  first: PatternScan,
  second: PatternScan,
  text: string,
  cut: CutText,
): readonly [OpenPatterns | undefined, OpenPatterns | undefined] {
  const { kinds, odd } = letterRow(text);
  if (odd) return [undefined, undefined];
  if (text.length > cut.longest) return [openPatterns(first, text), openPatterns(second, text, cut)];
  let [state, other] = [startState, startState];
  const [one, two] = [
    { low: 0, high: 0 },
    { low: 0, high: 0 },
  ];
  let at = 0;
  while (at <= text.length) {
    const [{ next }, { next: otherNext }] = [first, second];
    let to = 1;
    let otherTo = 1;
    while (at <= text.length) {
      const kind = kinds[at] ?? 0;
      to = next[(state << kindBits) | kind] ?? 0;
      otherTo = otherNext[(other << kindBits) | kind] ?? 0;
      if (to <= 0 || otherTo <= 0) break;
      state = to;
      other = otherTo;
      at += 1;
    }
    if (at > text.length) break;
    const kind = kinds[at] ?? 0;
    state = to > 0 ? to : readSeldom(first, { state, kind, known: to, found: one });
    other = otherTo > 0 ? otherTo : readSeldom(second, { state: other, kind, known: otherTo, found: two });
    at += 1;
  }
  return [one, two];
}

const gap = Uint8Array.of(kindOfCode(32));
/** What has matched by now in the text that is being read. */
const found = { low: 0, high: 0 };

/** Reads on from a state, notes what matches on the way, and answers the state behind. */
function readOn(scan: PatternScan, kinds: Uint8Array, from: number, begin: number, end: number): number {
  let state = from;
  let at = begin;
  while (at < end) {
    // The table changes only where something new is found: between, the engine keeps it at hand.
    const { next } = scan;
    let to = 1;
    while (at < end) {
      to = next[(state << kindBits) | (kinds[at] ?? 0)] ?? 0;
      if (to <= 0) break;
      state = to;
      at += 1;
    }
    if (to > 0) break;
    state = readSeldom(scan, { state, kind: kinds[at] ?? 0, known: to, found });
    at += 1;
  }
  return state;
}

/** A step that is not known, or leads to where something matches. */
interface SeldomStep {
  readonly state: number;
  readonly kind: LetterKind;
  /** As the table has it. */
  readonly known: number;
  /** Where what matches is noted. */
  readonly found: { low: number; high: number };
}

/** The step to what nobody has found yet, or to where something matches. */
function readSeldom(scan: PatternScan, { state, kind, known, found }: SeldomStep): number {
  const to = known === 0 ? scan.find(state, kind) : known;
  if (to > 0) return to;
  found.low |= scan.low[-to] ?? 0;
  found.high |= scan.high[-to] ?? 0;
  return -to;
}
